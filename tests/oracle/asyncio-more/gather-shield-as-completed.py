import asyncio, sys

async def boom(n):
    await asyncio.sleep(n / 100)
    raise ValueError(f'boom {n}')

async def ok(n):
    await asyncio.sleep(n / 100)
    return n

async def main():
    f = asyncio.get_running_loop().create_future()
    print(await asyncio.gather(), await asyncio.gather(ok(2), boom(1), return_exceptions=True))
    s = asyncio.shield(ok(1))
    print(await s)
    r = []
    for c in asyncio.as_completed([ok(3), ok(1), ok(2)]):
        r.append(await c)
    print(r)
    try:
        for c in asyncio.as_completed([ok(30), ok(1)], timeout=0.1):
            print(await c)
    except TimeoutError as e:
        print('as_completed timeout', repr(e))
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()), asyncio.iscoroutine(main), asyncio.iscoroutinefunction(main), asyncio.isfuture(f))
asyncio.run(main())
