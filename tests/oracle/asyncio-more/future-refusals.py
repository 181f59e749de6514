import asyncio, sys

async def boom(n):
    await asyncio.sleep(n / 100)
    raise ValueError(f'boom {n}')

async def ok(n):
    await asyncio.sleep(n / 100)
    return n

async def main():
    f = asyncio.get_running_loop().create_future()
    try:
        f.result()
    except asyncio.InvalidStateError as e:
        print(e)
    try:
        f.exception()
    except asyncio.InvalidStateError as e:
        print(e)
    f.set_result(1)
    try:
        f.set_result(2)
    except asyncio.InvalidStateError as e:
        print(e)
    print(f, f.cancel(), f.result())
    g = asyncio.Future()
    for bad in (StopIteration, 5, ValueError):
        try:
            g.set_exception(bad)
            print('set', g)
        except Exception as e:
            print(type(e).__name__, e)
    print(repr(g.exception()))
    try:
        await asyncio.gather(1, 2)
    except TypeError as e:
        print(e)
    try:
        asyncio.create_task(5)
    except TypeError as e:
        print(e)
    try:
        asyncio.ensure_future(5)
    except TypeError as e:
        print(e)
    try:
        await 5
    except TypeError as e:
        print(e)
asyncio.run(main())
