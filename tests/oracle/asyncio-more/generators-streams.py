# Async generators as streams: map, filter, merge by queue, aclose and comprehensions.
import asyncio


async def ticker(name, delay, count):
    try:
        for i in range(count):
            await asyncio.sleep(delay)
            yield f"{name}{i}"
    finally:
        print("closed", name)


async def amap(function, source):
    async for item in source:
        yield function(item)


async def take(source, count):
    async for item in source:
        if count <= 0:
            break
        count -= 1
        yield item


async def merge(*sources):
    queue = asyncio.Queue()

    async def pump(source):
        async for item in source:
            await queue.put(item)
        await queue.put(None)

    tasks = [asyncio.create_task(pump(s)) for s in sources]
    left = len(tasks)
    while left:
        item = await queue.get()
        if item is None:
            left -= 1
        else:
            yield item


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


async def main():
    print([x async for x in amap(str.upper, ticker("a", 0.01, 3))])
    print([x async for x in merge(ticker("x", 0.03, 2), ticker("y", 0.02, 3))])
    print({n: n * n async for n in Countdown(3) if n != 1}, sum([n async for n in Countdown(4)]))
    source = ticker("t", 0.01, 10)
    print([x async for x in take(source, 2)])
    await source.aclose()
    g = ticker("z", 0, 5)
    print(await anext(g), await g.__anext__())
    await g.aclose()
    print(await anext(g, "default"))
    try:
        async for x in [1]:
            pass
    except TypeError as error:
        print(error)
    try:
        for x in ticker("q", 0, 1):
            pass
    except TypeError as error:
        print(error)

    async def echo():
        received = None
        while True:
            received = yield received

    e = echo()
    print(await e.asend(None), await e.asend(1), await e.asend("two"))
    try:
        await e.athrow(ValueError("thrown"))
    except ValueError as error:
        print(error)


asyncio.run(main())
