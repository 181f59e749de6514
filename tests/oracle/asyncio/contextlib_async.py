import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager


@asynccontextmanager
async def resource(name):
    print("acquire", name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    except ValueError as error:
        print("seen", error)
    finally:
        print("release", name)


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("numbers closed")


async def main():
    async with resource("a") as a:
        print(a)
        raise ValueError("inside")
    async with AsyncExitStack() as stack:
        for name in "xy":
            print(await stack.enter_async_context(resource(name)))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "callback")
    async with aclosing(numbers()) as source:
        async for n in source:
            print(n)
            break
    print("end")


asyncio.run(main())
