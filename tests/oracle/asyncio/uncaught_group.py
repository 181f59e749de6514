import asyncio


async def fail(n):
    raise ValueError(n)


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(1))
        tg.create_task(fail(2))


asyncio.run(main())
