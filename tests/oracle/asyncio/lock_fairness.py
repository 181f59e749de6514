import asyncio


async def work(lock, name):
    print(name, "wants")
    async with lock:
        print(name, "in")
        await asyncio.sleep(0)
        print(name, "out")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(work(lock, n) for n in "ABC"))
    print(lock.locked())
    await lock.acquire()
    print(lock.locked())
    lock.release()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
