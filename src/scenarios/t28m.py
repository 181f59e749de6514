import asyncio
import time


async def job(seconds):
    await asyncio.sleep(seconds)
    return f"slept {seconds} s"


async def main():
    begin = time.monotonic()
    done, pending = await asyncio.wait([asyncio.create_task(job(n)) for n in (1, 2, 3)])
    for task in done:
        print(task.result())
    print(f"all of it took {time.monotonic() - begin:.1f} s")


asyncio.run(main())
