# async with: classes, asynccontextmanager, AsyncExitStack, errors inside and at the door.
import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0.01)
        print("connect", self.name)
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0.01)
        print("disconnect", self.name, kind.__name__ if kind else None)
        return kind is KeyError


@asynccontextmanager
async def transaction(name):
    print("begin", name)
    try:
        yield name * 2
    except ValueError as error:
        print("rollback", error)
    else:
        print("commit", name)


async def numbers():
    try:
        for i in range(5):
            yield i
    finally:
        print("numbers closed")


async def main():
    async with Connection("a") as a, Connection("b"):
        print("using", a.name)
    async with Connection("c"):
        raise KeyError("swallowed")
    async with transaction("t") as t:
        print(t)
    async with transaction("u"):
        raise ValueError("bad")
    async with AsyncExitStack() as stack:
        for name in "xy":
            await stack.enter_async_context(Connection(name))
        stack.callback(print, "callback")
        stack.push_async_callback(asyncio.sleep, 0)
        print(stack.enter_context(__import__("contextlib").nullcontext("plain")))
    async with aclosing(numbers()) as source:
        async for n in source:
            if n == 2:
                break
    print("after", n)
    try:
        async with 5:
            pass
    except TypeError as error:
        print(error)
    try:
        with Connection("z"):
            pass
    except TypeError as error:
        print(error)
    lock = asyncio.Lock()
    try:
        with lock:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
