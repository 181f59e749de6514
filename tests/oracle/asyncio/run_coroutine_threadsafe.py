import asyncio
import threading


async def add(a, b):
    await asyncio.sleep(0.01)
    return a + b


async def fails():
    raise KeyError("k")


def other(loop):
    future = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
    print("thread got", future.result())
    try:
        asyncio.run_coroutine_threadsafe(fails(), loop).result(1)
    except KeyError as error:
        print("thread caught", error)
    loop.call_soon_threadsafe(loop.stop)


loop = asyncio.new_event_loop()
thread = threading.Thread(target=other, args=(loop,))
thread.start()
loop.run_forever()
thread.join()
loop.close()
