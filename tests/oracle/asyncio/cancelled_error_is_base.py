import asyncio


async def careless():
    try:
        await asyncio.sleep(10)
    except Exception:
        print("not this")
    except BaseException as error:
        print("base", type(error).__name__)
        raise


async def main():
    task = asyncio.create_task(careless())
    await asyncio.sleep(0)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))
    print(issubclass(asyncio.CancelledError, Exception), asyncio.CancelledError.__module__)
    print(asyncio.InvalidStateError.__mro__[1].__name__, asyncio.QueueEmpty.__module__)


asyncio.run(main())
