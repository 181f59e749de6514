import asyncio, sys

async def boom(n):
    await asyncio.sleep(n / 100)
    raise ValueError(f'boom {n}')

async def ok(n):
    await asyncio.sleep(n / 100)
    return n

async def main():
    try:
        async with asyncio.timeout(0.05) as cm:
            await asyncio.sleep(1)
    except TimeoutError as e:
        print('timeout', repr(e), cm.expired(), repr(e.__cause__), cm)
    async with asyncio.timeout(None) as cm:
        print(cm.when(), cm)
        cm.reschedule(asyncio.get_running_loop().time() + 5)
        print(cm.when() is not None)
    async with asyncio.timeout_at(asyncio.get_running_loop().time() + 1):
        pass
    try:
        await asyncio.wait_for(ok(10), 0.01)
    except asyncio.TimeoutError as e:
        print('wf', repr(e), str(e) == '')
    print(await asyncio.wait_for(ok(1), None))
asyncio.run(main())
