import asyncio


async def boom():
    await asyncio.sleep(0)
    raise KeyError("boom")


async def main():
    task = asyncio.create_task(boom())
    await asyncio.sleep(0.01)
    print(task.done(), repr(task.exception()))
    await task


asyncio.run(main())
