import asyncio


async def work(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    group = asyncio.gather(work(1), work(2))
    await asyncio.sleep(0)
    print(group.cancel())
    try:
        await group
    except asyncio.CancelledError as error:
        print("gather cancelled", repr(error))
    print(group.cancelled(), group.done())


asyncio.run(main())
