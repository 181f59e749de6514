import asyncio
async def bad():
    raise ValueError('x')
async def main():
    t = asyncio.create_task(bad())
    await asyncio.sleep(0.1)
    del t
    print('after del')
    u = asyncio.create_task(bad())
    await asyncio.sleep(0.1)
    u = None
    print('main done')
    for i in range(2):
        x = asyncio.create_task(bad())
        await asyncio.sleep(0)
    return 5
asyncio.run(main())
print('exit')
