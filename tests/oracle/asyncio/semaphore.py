import asyncio


async def work(semaphore, n):
    async with semaphore:
        print("in", n)
        await asyncio.sleep(0.01)
        print("out", n)


async def main():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(work(semaphore, n) for n in range(5)))
    print(semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    async with bounded:
        print(bounded.locked())
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)


asyncio.run(main())
