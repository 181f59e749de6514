import asyncio


async def bad(n):
    await asyncio.sleep(n / 20)
    raise ValueError(n)


async def long():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("long cancelled")
        raise


async def angry():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise KeyError("while cancelling")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(1))
            tg.create_task(long())
            tg.create_task(angry())
    except* ValueError as group:
        print("values", group.exceptions)
    except* KeyError as group:
        print("keys", group.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(long())
            await asyncio.sleep(0)
            raise RuntimeError("body")
    except BaseExceptionGroup as group:
        print(type(group).__name__, group, group.exceptions)
    coro = long()
    try:
        tg.create_task(coro)
    except RuntimeError as error:
        print(str(error)[-12:])
    coro.close()


asyncio.run(main())
