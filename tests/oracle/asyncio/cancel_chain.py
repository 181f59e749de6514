import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    finally:
        print("inner finally")


async def middle():
    try:
        await inner()
    finally:
        print("middle finally")


async def main():
    task = asyncio.create_task(middle())
    child = asyncio.create_task(inner())

    async def waits():
        await child

    w = asyncio.create_task(waits())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    w.cancel()
    await asyncio.wait([task, w, child])
    print(task.cancelled(), w.cancelled(), child.cancelled())


asyncio.run(main())
