import asyncio
import random


async def producer(queue, name, count):
    for i in range(count):
        await asyncio.sleep(0.001)
        await queue.put(f"{name}{i}")
    await queue.put(None)


async def consumer(queue, producers):
    left, seen = producers, []
    while left:
        item = await queue.get()
        if item is None:
            left -= 1
        else:
            seen.append(item)
    return sorted(seen)


async def main():
    queue = asyncio.Queue(maxsize=2)
    tasks = [asyncio.create_task(producer(queue, n, 3)) for n in "xyz"]
    print(await consumer(queue, 3))
    await asyncio.gather(*tasks)


asyncio.run(main())
