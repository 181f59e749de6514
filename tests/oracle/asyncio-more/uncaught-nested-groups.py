import asyncio

async def boom(n):
    raise ValueError(f'boom {n}')

async def nested():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(boom(1))
        tg.create_task(boom(2))

async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(nested())
        tg.create_task(boom(3), name='third')
        raise KeyError('body')
asyncio.run(main())
