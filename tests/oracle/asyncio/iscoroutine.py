import asyncio
import inspect


async def coro():
    pass


async def agen():
    yield


def plain():
    pass


class C:
    async def method(self):
        pass


c, g = coro(), agen()
print(asyncio.iscoroutine(c), asyncio.iscoroutine(coro), asyncio.iscoroutine(g))
print([asyncio.iscoroutinefunction(f) for f in (coro, agen, plain, C.method, C().method)])
print(inspect.iscoroutine(c), inspect.iscoroutinefunction(coro), inspect.isasyncgenfunction(agen))
print(inspect.isasyncgen(g), inspect.isawaitable(c), inspect.isawaitable(3), inspect.isgeneratorfunction(plain))
print(inspect.getcoroutinestate(c))
c.close()
print(inspect.getcoroutinestate(c))
