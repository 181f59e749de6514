import asyncio
import sys


async def peek(name):
    print(name, sys.exc_info()[0])
    await asyncio.sleep(0)
    print(name, sys.exc_info()[0])


async def main():
    try:
        raise ValueError("x")
    except ValueError:
        await peek("inline")
        await asyncio.create_task(peek("task"))
        print(sys.exc_info()[0])
    await peek("after")


asyncio.run(main())
