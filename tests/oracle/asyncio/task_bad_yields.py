import asyncio


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


async def main():
    try:
        await Yields(3)
    except RuntimeError as error:
        print(error)
    try:
        await Yields(x for x in "ab")
    except RuntimeError as error:
        print(str(error)[:60])
    print(await Yields(None))
    future = asyncio.get_running_loop().create_future()
    try:
        await Yields(future)
    except RuntimeError as error:
        print(str(error)[:46])
    task = asyncio.current_task()
    try:
        await task
    except RuntimeError as error:
        print(str(error)[:36])


asyncio.run(main())
