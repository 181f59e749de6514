import asyncio

async def f():
    await asyncio.sleep(0.1)
    return 'x'

async def main():
    task = [f(), f()]
    await asyncio.wait(task)
asyncio.run(main())
