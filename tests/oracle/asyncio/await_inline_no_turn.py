import asyncio


async def leaf(n):
    print("leaf", n)
    return n


async def middle(n):
    return await leaf(n) + await leaf(n + 1)


async def other():
    print("other")


async def main():
    asyncio.create_task(other())
    print(await middle(1))
    print("no turn so far")
    await asyncio.sleep(0)
    print("now")


asyncio.run(main())
