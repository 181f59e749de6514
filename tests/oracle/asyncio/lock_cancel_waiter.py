import asyncio


async def hold(lock):
    async with lock:
        print("held")
        await asyncio.sleep(0.2)
    print("released")


async def want(lock, name):
    try:
        async with lock:
            print(name, "got it")
    except asyncio.CancelledError:
        print(name, "gave up")
        raise


async def main():
    lock = asyncio.Lock()
    h = asyncio.create_task(hold(lock))
    a = asyncio.create_task(want(lock, "a"))
    b = asyncio.create_task(want(lock, "b"))
    await asyncio.sleep(0.05)
    a.cancel()
    await asyncio.wait([h, a, b])
    print(a.cancelled(), b.cancelled(), lock.locked())


asyncio.run(main())
