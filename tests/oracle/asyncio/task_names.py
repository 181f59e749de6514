import asyncio


async def work():
    return asyncio.current_task().get_name()


async def main():
    print(asyncio.current_task().get_name())
    a = asyncio.create_task(work())
    b = asyncio.create_task(work(), name="bee")
    c = asyncio.create_task(work(), name=7)
    a.set_name("ay")
    print(await a, await b, await c)
    print(len(asyncio.all_tasks()), asyncio.current_task() in asyncio.all_tasks())
    print(a.get_coro().__name__, type(a))


asyncio.run(main())
