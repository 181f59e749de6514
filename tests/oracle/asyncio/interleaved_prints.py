import asyncio
import time

begin = time.perf_counter()


def log(text):
    print(f"{time.perf_counter() - begin:.1f} {text}")


async def job(name, seconds):
    log(f"{name} starts")
    await asyncio.sleep(seconds)
    log(f"{name} ends")
    return name


async def main():
    print(await asyncio.gather(job("a", 0.3), job("b", 0.1), job("c", 0.2)))
    task = asyncio.create_task(job("d", 0.1))
    await job("e", 0.2)
    print(await task)


asyncio.run(main())
