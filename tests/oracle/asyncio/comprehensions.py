import asyncio


async def double(n):
    await asyncio.sleep(0)
    return n * 2


async def numbers(n):
    for i in range(n):
        yield i


async def main():
    print([await double(i) for i in range(3)])
    print({await double(i) async for i in numbers(3) if i})
    print({i: await double(i) for i in range(2)})
    print([[j async for j in numbers(i)] for i in range(3)])
    lazy = (await double(i) async for i in numbers(3))
    print(type(lazy).__name__, [x async for x in lazy])
    try:
        for _ in lazy:
            pass
    except TypeError as error:
        print(error)
    total = 0
    async for x in (i * i for i in range(3)) if False else numbers(4):
        total += x
    print(total)


asyncio.run(main())
