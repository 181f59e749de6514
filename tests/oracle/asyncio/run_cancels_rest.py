import asyncio


async def background(name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print(name, "cancelled at the end")
        await asyncio.sleep(0)
        print(name, "cleaned up")
        raise


async def main():
    tasks = [asyncio.create_task(background("b"))]
    await asyncio.sleep(0)
    print("main returns")
    return tasks


asyncio.run(main())
print("after")
