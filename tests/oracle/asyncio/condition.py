import asyncio


async def waiter(condition, name):
    async with condition:
        print(name, "waits")
        await condition.wait()
        print(name, "woke")


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(condition, n)) for n in "ABC"]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async with condition:
        condition.notify(1)
        print("notified one")
        await asyncio.sleep(0)
        print("leaving")
    await asyncio.sleep(0.01)
    async with condition:
        condition.notify_all()
        print("notified all")
    await asyncio.gather(*tasks)
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
