import asyncio


class Resource:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        print("open", self.name)
        await asyncio.sleep(0)
        return self.name

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0)
        print("close", self.name, kind and kind.__name__)
        return self.swallow


class NotAwaitable:
    def __aenter__(self):
        return 1

    def __aexit__(self, *details):
        return 2


class Half:
    async def __aenter__(self):
        pass


async def main():
    async with Resource("a") as a, Resource("b") as b:
        print(a, b)
    async with Resource("c", True):
        raise ValueError("swallowed")
    try:
        async with Resource("d"):
            raise KeyError("goes on")
    except KeyError as error:
        print("caught", error)
    for wrong in (NotAwaitable(), Half(), 3):
        try:
            async with wrong:
                pass
        except TypeError as error:
            print(error)


asyncio.run(main())
