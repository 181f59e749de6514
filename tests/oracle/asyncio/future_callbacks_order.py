import asyncio


async def waiter(future):
    got = await future
    print("waiter got", got)
    return "w"


async def outer(task):
    print("outer got", await task)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda f: print("cb1", f.result()))
    w = asyncio.create_task(waiter(future))
    o = asyncio.create_task(outer(w))
    await asyncio.sleep(0)
    future.add_done_callback(lambda f: print("cb2", f.result()))
    future.set_result(7)
    loop.call_soon(print, "soon")
    print("set")
    await asyncio.sleep(0)
    print("one turn later")
    await asyncio.sleep(0)
    print("two turns later")
    await o
    print(future)


asyncio.run(main())
