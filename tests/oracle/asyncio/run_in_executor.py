import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def work(n):
    time.sleep(n / 50)
    if n == 3:
        raise ValueError("three")
    return n * n


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, work, 1))
    with ThreadPoolExecutor(2) as pool:
        futures = [loop.run_in_executor(pool, work, n) for n in (2, 1, 3)]
        print(await asyncio.gather(*futures, return_exceptions=True))
    try:
        await loop.run_in_executor(None, work, 3)
    except ValueError as error:
        print("caught", error)


asyncio.run(main())
