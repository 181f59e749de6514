import asyncio


async def waiter(event, name):
    print(name, "waits")
    print(name, await event.wait())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, n)) for n in "abc"]
    await asyncio.sleep(0)
    print(event.is_set())
    event.set()
    event.clear()
    await asyncio.gather(*tasks)
    print(event.is_set())
    event.set()
    print(await event.wait())


asyncio.run(main())
