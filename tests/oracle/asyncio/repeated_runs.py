import asyncio

lock = asyncio.Lock()
seen = []


async def work(n):
    async with lock:
        seen.append((n, asyncio.current_task().get_name()))


for n in range(3):
    asyncio.run(work(n))
print(seen)
print(asyncio.run(asyncio.sleep(0, "bare coroutine")))
