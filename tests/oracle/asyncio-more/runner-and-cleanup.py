import asyncio

async def child(n):
    await asyncio.sleep(0)
    return n
with asyncio.Runner() as r:
    print(r.run(child('r')), r.get_loop().is_running())
with asyncio.Runner(debug=True) as r:
    print(r.get_loop().get_debug())

async def bg():
    try:
        await asyncio.sleep(10)
    finally:
        print('bg cleaned')

async def m2():
    asyncio.create_task(bg())
    await asyncio.sleep(0)
    print('m2 leaves')
asyncio.run(m2())
