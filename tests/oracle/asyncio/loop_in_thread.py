import asyncio
import threading


async def work(name):
    await asyncio.sleep(0.01)
    print(name, threading.current_thread().name)


def run_it():
    asyncio.run(work("inner"))


thread = threading.Thread(target=run_it, name="second")
thread.start()
thread.join()
asyncio.run(work("outer"))


def no_loop():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)


thread = threading.Thread(target=no_loop, name="third")
thread.start()
thread.join()
