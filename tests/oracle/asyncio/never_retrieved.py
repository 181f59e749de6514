import asyncio


async def boom():
    raise ValueError("nobody looks")


async def main():
    task = asyncio.create_task(boom())
    await asyncio.sleep(0.01)
    print("main done")


asyncio.run(main())
