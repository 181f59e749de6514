import asyncio, sys

async def boom(n):
    await asyncio.sleep(n / 100)
    raise ValueError(f'boom {n}')

async def ok(n):
    await asyncio.sleep(n / 100)
    return n

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(ok(1))
            b = tg.create_task(boom(2))
            c = tg.create_task(ok(10))
            d = tg.create_task(boom(2))
    except* ValueError as eg:
        print(type(eg).__name__, eg, eg.exceptions)
    print(a.result(), b.exception(), c.cancelled(), d)
asyncio.run(main())
