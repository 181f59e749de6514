"""Asynchronous functions with type parameters."""

import asyncio


async def first[T](values: list[T]) -> T:
    await asyncio.sleep(0)
    return values[0]


async def numbers[T: int](n: T):
    for i in range(n):
        yield i, T


class Channel[T]:
    def __init__(self):
        self.queue: asyncio.Queue[T] = asyncio.Queue()

    async def send[U](self, item: U, *, more: U | None = None) -> U:
        await self.queue.put(item)
        if more is not None:
            await self.queue.put(more)
        return U

    async def __aiter__(self):
        while not self.queue.empty():
            yield await self.queue.get()


def chained[T](*parts: list[T]):
    for part in parts:
        yield from part


async def main[T]():
    print(await first([1, 2]), first.__type_params__, T)
    print([pair async for pair in numbers(2)])
    channel = Channel[int]()
    print(await channel.send(1, more=2), await channel.send("x"))
    print([item async for item in channel])
    print(await asyncio.gather(first("ab"), first((3,))))


asyncio.run(main())
print(list(chained([1], [2, 3])), chained.__type_params__)
