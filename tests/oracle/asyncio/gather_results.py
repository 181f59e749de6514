import asyncio


async def double(n):
    print("double", n)
    return n * 2


async def main():
    print(await asyncio.gather(double(1), double(2), double(3)))
    print(await asyncio.gather())
    one = double(5)
    print(await asyncio.gather(one, one))


asyncio.run(main())
