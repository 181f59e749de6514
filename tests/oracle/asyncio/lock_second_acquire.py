import asyncio


async def greedy(lock, log):
    async with lock:
        log.append("greedy 1")
        await asyncio.sleep(0)
    async with lock:
        log.append("greedy 2")


async def patient(lock, log):
    async with lock:
        log.append("patient")


async def main():
    lock, log = asyncio.Lock(), []
    await asyncio.gather(greedy(lock, log), patient(lock, log))
    print(log)


asyncio.run(main())
