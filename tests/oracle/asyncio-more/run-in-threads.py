# Blocking work in threads: to_thread, run_in_executor, call_soon_threadsafe, run_coroutine_threadsafe.
import asyncio
import concurrent.futures
import contextvars
import threading
import time

user = contextvars.ContextVar("user", default="nobody")


def blocking(name, seconds):
    time.sleep(seconds)
    return name, threading.current_thread() is threading.main_thread(), user.get()


async def heartbeat(beats):
    while True:
        beats.append(1)
        await asyncio.sleep(0.1)


async def main():
    loop = asyncio.get_running_loop()
    beats = []
    heart = asyncio.create_task(heartbeat(beats))
    user.set("ann")
    start = loop.time()
    print(await asyncio.gather(asyncio.to_thread(blocking, "a", 0.3), asyncio.to_thread(blocking, "b", 0.2)))
    print(f"{loop.time() - start:.1f}", len(beats) >= 3)
    with concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix="own") as pool:
        print(await loop.run_in_executor(pool, blocking, "c", 0.1))
        print(await loop.run_in_executor(pool, lambda: threading.current_thread().name))
    heart.cancel()
    future = loop.create_future()
    threading.Timer(0.1, lambda: loop.call_soon_threadsafe(future.set_result, "from timer")).start()
    print(await future)

    async def answer(n):
        await asyncio.sleep(0.05)
        return n * 2

    def caller():
        submitted = asyncio.run_coroutine_threadsafe(answer(21), loop)
        return submitted.result(timeout=2)

    print(await asyncio.to_thread(caller))
    try:
        await asyncio.to_thread(int, "x")
    except ValueError as error:
        print(error)


asyncio.run(main())
