import asyncio


def bad(future):
    raise RuntimeError("in callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler", context["exception"]))
    future = loop.create_future()
    future.add_done_callback(bad)
    future.add_done_callback(lambda f: print("next one", f.result()))
    future.set_result(1)
    await future
    await asyncio.sleep(0)


asyncio.run(main())
