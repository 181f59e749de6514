import asyncio
import threading
import time


def blocking(n):
    time.sleep(n / 50)
    return n, threading.current_thread().name.split("_")[0]


async def ticker():
    for i in range(3):
        print("tick", i)
        await asyncio.sleep(0.01)


async def main():
    task = asyncio.create_task(ticker())
    print(await asyncio.to_thread(blocking, 2))
    await task
    print(sorted(await asyncio.gather(asyncio.to_thread(blocking, 1), asyncio.to_thread(blocking, 2))))


asyncio.run(main())
