import asyncio


async def work():
    try:
        await asyncio.sleep(0.01)
        print("work done")
        return "result"
    except asyncio.CancelledError:
        print("work cancelled")
        raise


async def main():
    inner = asyncio.create_task(work())
    shielded = asyncio.shield(inner)
    await asyncio.sleep(0)
    shielded.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        print("shield cancelled", inner.cancelled())
    print(await inner)
    inner = asyncio.create_task(work())
    shielded = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        print("both", shielded.cancelled(), inner.cancelled())


asyncio.run(main())
