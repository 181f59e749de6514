import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    loop.call_soon(time.sleep, 0.2)
    loop.call_soon(print, "after the sleep")
    loop.call_soon(sorted, [3, 1], )
    loop.call_soon(len)
    loop.set_exception_handler(lambda loop, context: print("handler:", context["exception"]))
    await asyncio.sleep(0)
    print(round(loop.time() - begin, 1))
    await asyncio.sleep(0)
    await loop.create_task(asyncio.sleep(0))


asyncio.run(main())
