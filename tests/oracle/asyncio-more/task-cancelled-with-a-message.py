import asyncio, sys

async def boom(n):
    await asyncio.sleep(n / 100)
    raise ValueError(f'boom {n}')

async def ok(n):
    await asyncio.sleep(n / 100)
    return n

async def main():
    t = asyncio.create_task(ok(5), name='T')
    print(t.get_name(), t.done(), t.cancelling(), t.get_coro().__name__)
    t.cancel('msg')
    try:
        await t
    except asyncio.CancelledError as e:
        print('cancelled', e.args, t.cancelled(), t.cancelling())
    try:
        t.result()
    except asyncio.CancelledError as e:
        print(repr(e))
    try:
        t.exception()
    except asyncio.CancelledError as e:
        print(repr(e))
asyncio.run(main())
