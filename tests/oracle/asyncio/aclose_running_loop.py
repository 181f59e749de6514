import asyncio


async def numbers():
    try:
        for i in range(10):
            yield i
            await asyncio.sleep(0)
    except GeneratorExit:
        print("exit seen")
        raise
    finally:
        print("closing")


async def main():
    source = numbers()
    async for n in source:
        print(n)
        if n == 2:
            break
    await source.aclose()
    print("closed")
    async for n in source:
        print("never", n)
    print("empty")


asyncio.run(main())
