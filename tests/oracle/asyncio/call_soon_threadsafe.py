import asyncio
import threading
import time


def worker(loop, future):
    time.sleep(0.05)
    loop.call_soon_threadsafe(future.set_result, "from thread")


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    thread = threading.Thread(target=worker, args=(loop, future))
    thread.start()
    print("waiting")
    print(await future)
    thread.join()


asyncio.run(main())
