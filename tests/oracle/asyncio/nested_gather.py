import asyncio


async def leaf(n):
    await asyncio.sleep(0)
    return n


async def branch(n):
    return await asyncio.gather(*(leaf(n * 10 + i) for i in range(n)))


async def main():
    print(await asyncio.gather(branch(1), branch(2), asyncio.gather(leaf(1), leaf(2)), asyncio.sleep(0, "s")))


asyncio.run(main())
