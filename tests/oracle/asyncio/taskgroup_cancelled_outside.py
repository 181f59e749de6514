import asyncio


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        print("child ends")


async def parent():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(child())
        tg.create_task(child())
    print("never")


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("parent cancelled", task.cancelled())


asyncio.run(main())
