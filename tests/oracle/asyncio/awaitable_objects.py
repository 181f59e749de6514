import asyncio


class Later:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return self.value


class Returns:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return self.value


async def coro():
    return 1


async def main():
    print(await Later(5))
    print(await asyncio.gather(Later(1), Later(2)))
    print(await asyncio.ensure_future(Later(9)))
    c = coro()
    for wrong in (Returns(3), Returns(c), 5, None, "s", (x for x in ())):
        try:
            await wrong
        except TypeError as error:
            print(error)
    c.close()
    try:
        asyncio.ensure_future(3)
    except TypeError as error:
        print(error)
    c = coro()
    print(await c)
    try:
        await c
    except RuntimeError as error:
        print(error)


asyncio.run(main())
