import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def compute(future):
    time.sleep(1)
    future.set_result(42)


async def clock(begin):
    while True:
        await asyncio.sleep(4)
        print(f"tick at {time.monotonic() - begin:.0f}")


async def main():
    begin = time.monotonic()
    loop = asyncio.get_running_loop()
    ticking = asyncio.create_task(clock(begin))
    future = loop.create_future()
    pool.submit(compute, future)
    answer = await future
    print(f"the answer {answer} was there at 1, and came at {time.monotonic() - begin:.0f}")
    ticking.cancel()


pool = ThreadPoolExecutor(thread_name_prefix="worker")
asyncio.run(main())
