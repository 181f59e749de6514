import asyncio


async def background():
    try:
        await asyncio.sleep(100)
    finally:
        raise ValueError("in cleanup")


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0)
    return "result"


print(asyncio.run(main()))
