# Where the exception of a task appears: at await, at result(), in gather, in a task group, in the handler.
import asyncio


async def fail(kind, delay=0):
    await asyncio.sleep(delay)
    raise kind(f"{kind.__name__} after {delay}")


async def main():
    task = asyncio.create_task(fail(KeyError))
    await asyncio.sleep(0.01)
    print(task.done(), repr(task.exception()))
    try:
        task.result()
    except KeyError as error:
        print("result raised", error)
    try:
        await task
    except KeyError as error:
        print("await raised", error, error is task.exception())
    pending = asyncio.create_task(asyncio.sleep(1))
    for method in (pending.result, pending.exception):
        try:
            method()
        except asyncio.InvalidStateError as error:
            print(error)
    pending.cancel()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError, 0.01))
            group.create_task(fail(TypeError, 0.01))
            slow = group.create_task(asyncio.sleep(5))
    except* ValueError as errors:
        print("values", errors.exceptions)
    except* TypeError as errors:
        print("types", errors.exceptions)
    print(slow.cancelled())
    handled = []
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: handled.append((context["message"], repr(context.get("exception")))))
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print(handled)
    future = asyncio.get_running_loop().create_future()
    future.set_exception(OSError("set"))
    try:
        await future
    except OSError as error:
        print(error)
    for wrong in [lambda: future.set_result(1), lambda: future.set_exception(StopIteration()), lambda: asyncio.get_running_loop().create_future().set_exception(StopIteration)]:
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, error)


asyncio.run(main())
