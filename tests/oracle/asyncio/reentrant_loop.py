import asyncio


async def inner():
    pass


async def main():
    loop = asyncio.get_running_loop()
    coro = inner()
    try:
        loop.run_until_complete(coro)
    except RuntimeError as error:
        print(error)
    other = asyncio.new_event_loop()
    try:
        other.run_until_complete(coro)
    except RuntimeError as error:
        print(error)
    other.close()
    await coro


asyncio.run(main())
