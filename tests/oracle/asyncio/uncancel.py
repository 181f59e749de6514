import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        task = asyncio.current_task()
        print(task.cancelling(), task.uncancel(), task.cancelling())
    await asyncio.sleep(0)
    return "kept going"


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelling(), task.uncancel())


asyncio.run(main())
