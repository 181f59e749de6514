import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for wrong in (StopIteration("s"), StopIteration, KeyError("k"), 3, int):
        future = loop.create_future()
        try:
            future.set_exception(wrong)
        except (TypeError, RuntimeError) as error:
            print("refused:", type(error).__name__, error)
        else:
            print("taken:", repr(future.exception()))
    task = asyncio.current_task()
    for call in (lambda: task.set_result(1), lambda: task.set_exception(KeyError())):
        try:
            call()
        except RuntimeError as error:
            print(error)
    try:
        asyncio.Task(3, loop=loop)
    except TypeError as error:
        print(error)
    try:
        asyncio.create_task(print)
    except TypeError as error:
        print(error)


asyncio.run(main())
