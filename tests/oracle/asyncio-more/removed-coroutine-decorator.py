import asyncio

for name in ("coroutine", "async_", "sleeep"):
    try:
        getattr(asyncio, name)
    except AttributeError as error:
        print(error, error.name, error.obj is asyncio)


@asyncio.coroutine
def first_coroutine(future, number):
    yield from asyncio.sleep(1)
    future.set_result(number)
