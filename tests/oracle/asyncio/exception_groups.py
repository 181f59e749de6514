import asyncio


async def fail(kind, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    raise kind(f"after {turns}")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(ValueError, 1))
            tg.create_task(fail(TypeError, 1))
            tg.create_task(fail(KeyError, 5))
    except* (ValueError, TypeError) as group:
        print([repr(e) for e in group.exceptions])
    try:
        async with asyncio.TaskGroup() as outer:
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(OSError, 0))
            print("never")
    except ExceptionGroup as group:
        print(group, group.exceptions)
    async with asyncio.TaskGroup() as tg:
        first = tg.create_task(asyncio.sleep(0, 1))
        tg.create_task(asyncio.sleep(0, first))
    print(first.result())


asyncio.run(main())
