import asyncio


async def main():
    print(await asyncio.sleep(0, "zero"))
    print(await asyncio.sleep(0.001, result="later"))
    print(await asyncio.sleep(-5, "negative"))
    try:
        await asyncio.sleep("x")
    except TypeError as error:
        print(error)
    loop = asyncio.get_running_loop()
    before = loop.time()
    await asyncio.sleep(0.25)
    print(round(loop.time() - before, 1), type(before).__name__)


asyncio.run(main())
