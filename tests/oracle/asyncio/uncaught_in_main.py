import asyncio


async def inner():
    raise ValueError("from inner")


async def main():
    print("before")
    await inner()


asyncio.run(main())
