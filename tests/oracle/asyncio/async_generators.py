import asyncio


async def count(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        print("count closed")


async def main():
    async for i in count(3):
        print(i)
    else:
        print("else")
    print([i async for i in count(3) if i])
    print({i: i * i async for i in count(2)})
    print(sum([i async for i in count(4)]))
    agen = count(10)
    print(await anext(agen), await agen.__anext__())
    await agen.aclose()
    try:
        await anext(agen)
    except StopAsyncIteration as stop:
        print("stop", stop.args)
    print(await anext(agen, "default"))


asyncio.run(main())
