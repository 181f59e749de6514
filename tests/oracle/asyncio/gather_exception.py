import asyncio


async def ok(n):
    await asyncio.sleep(n / 20)
    print("ok", n)
    return n


async def bad():
    await asyncio.sleep(0.075)
    raise ValueError("bad luck")


async def main():
    try:
        await asyncio.gather(ok(1), bad(), ok(3))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0.25)
    results = await asyncio.gather(ok(1), bad(), ok(2), return_exceptions=True)
    print(results)


asyncio.run(main())
