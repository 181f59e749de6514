import asyncio


class Box:
    value = 0


async def waiter(condition, box):
    async with condition:
        got = await condition.wait_for(lambda: box.value >= 2)
        print("predicate", got, box.value)


async def main():
    condition, box = asyncio.Condition(), Box()
    task = asyncio.create_task(waiter(condition, box))
    for _ in range(3):
        await asyncio.sleep(0)
        async with condition:
            box.value += 1
            condition.notify_all()
            print("now", box.value)
    await task


asyncio.run(main())
