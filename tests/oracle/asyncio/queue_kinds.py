import asyncio


async def main():
    p = asyncio.PriorityQueue()
    for item in [(3, "c"), (1, "a"), (2, "b")]:
        await p.put(item)
    print([await p.get() for _ in range(3)])
    q = asyncio.LifoQueue(maxsize=2)
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as error:
        print("full", repr(error))
    print(q.get_nowait(), q.get_nowait())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as error:
        print("empty", repr(error))
    s = asyncio.Queue(3)
    s.put_nowait("x")
    print(str(s))


asyncio.run(main())
