import asyncio


async def precious():
    await asyncio.sleep(0.2)
    print("precious done")
    return 42


async def main():
    inner = asyncio.create_task(precious())
    outer = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 0.05))
    try:
        await outer
    except TimeoutError:
        print("timeout", inner.done(), inner.cancelled())
    print(await inner)
    print(await asyncio.shield(precious()))


asyncio.run(main())
