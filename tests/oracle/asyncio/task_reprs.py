import asyncio


async def work():
    await asyncio.sleep(1)


async def quick():
    return "value"


async def fail():
    raise ValueError("v")


async def main():
    task = asyncio.create_task(work(), name="w")
    print(task)
    await asyncio.sleep(0)
    print(task)
    task.cancel()
    print(task)
    await asyncio.wait([task])
    print(task)
    q = asyncio.create_task(quick(), name="q")
    f = asyncio.create_task(fail(), name="f")
    await asyncio.wait([q, f])
    print(q)
    print(f)


asyncio.run(main())
