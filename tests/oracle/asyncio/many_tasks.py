import asyncio

running = most = 0


async def limited(semaphore, n):
    global running, most
    async with semaphore:
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.001)
        running -= 1
        return n


async def main():
    semaphore = asyncio.Semaphore(10)
    results = await asyncio.gather(*(limited(semaphore, n) for n in range(60)))
    print(sum(results), most, running)
    print(len(asyncio.all_tasks()))


asyncio.run(main())
