import asyncio


def handler(loop, context):
    print("handler:", context["message"].split(" at ")[0], repr(context.get("exception")))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.01)
    try:
        loop.set_exception_handler(3)
    except TypeError as error:
        print(error)
    loop.set_exception_handler(None)


asyncio.run(main())
