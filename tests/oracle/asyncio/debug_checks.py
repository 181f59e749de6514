import asyncio


async def coro():
    pass


async def main():
    loop = asyncio.get_running_loop()
    for wrong in (coro, 3):
        try:
            loop.call_soon(wrong)
        except TypeError as error:
            print(str(error).split(", got")[0])
    try:
        loop.call_later(None, print)
    except TypeError as error:
        print(error)
    try:
        loop.call_at(None, print)
    except TypeError as error:
        print(error)


asyncio.run(main(), debug=True)
