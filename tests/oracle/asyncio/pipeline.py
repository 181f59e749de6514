import asyncio


async def stage(name, source, sink):
    while (item := await source.get()) is not None:
        print(name, item)
        await sink.put(item + 1)
    await sink.put(None)


async def main():
    a, b, c = asyncio.Queue(), asyncio.Queue(1), asyncio.Queue()
    for n in (10, 20, 30, None):
        a.put_nowait(n)
    await asyncio.gather(stage("first", a, b), stage("second", b, c))
    print([c.get_nowait() for _ in range(c.qsize())])


asyncio.run(main())
