import asyncio


async def other():
    try:
        await asyncio.sleep(10)
    finally:
        print("other cleaned")


async def main():
    asyncio.create_task(other())
    await asyncio.sleep(0)
    raise KeyboardInterrupt


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
