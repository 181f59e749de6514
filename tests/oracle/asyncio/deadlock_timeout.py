import asyncio


async def take(first, second, name):
    async with first:
        await asyncio.sleep(0.001)
        print(name, "wants its second lock")
        async with second:
            print("never")


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    try:
        async with asyncio.timeout(0.05):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(take(a, b, "one"))
                tg.create_task(take(b, a, "two"))
    except TimeoutError:
        print("deadlock ended by the timeout", a.locked(), b.locked())


asyncio.run(main())
