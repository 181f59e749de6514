import asyncio


async def w():
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    print(asyncio.create_task(w()))
    print(loop.create_task(w()))
    print(loop.create_future())
    print(asyncio.Future())
    handle = loop.call_soon(print, "x")
    print(handle)
    handle.cancel()
    print(handle)
    async with asyncio.TaskGroup() as tg:
        print(tg.create_task(w(), name="in group"))
    group = asyncio.gather(w(), w())
    print(group)
    await group


asyncio.run(main(), debug=True)
