import asyncio


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        self.n -= 1
        return self.n


class NoNext:
    def __aiter__(self):
        return self


class BadNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


async def main():
    print([n async for n in Countdown(3)])
    async for n in Countdown(5):
        if n == 3:
            continue
        if n == 1:
            break
        print(n)
    for wrong in (NoNext(), BadNext(), [1], 3):
        try:
            async for _ in wrong:
                pass
        except TypeError as error:
            print(error)
    for call in (lambda: aiter(3), lambda: anext(3)):
        try:
            call()
        except TypeError as error:
            print(error)
    it = aiter(Countdown(1))
    print(await anext(it), await anext(it, None))


asyncio.run(main())
