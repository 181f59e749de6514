import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def compute(loop, future):
    time.sleep(1)
    loop.call_soon_threadsafe(future.set_result, 42)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    pool.submit(compute, loop, future)
    print("waiting")
    print("the answer is", await future)


pool = ThreadPoolExecutor(thread_name_prefix="worker")
asyncio.run(main())
