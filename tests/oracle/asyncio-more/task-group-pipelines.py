# Task groups: results after the block, nested groups, cancellation from outside, a failing child.
import asyncio


async def step(name, seconds, value=None):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    print(name, "done")
    return value


async def nested():
    async with asyncio.TaskGroup() as outer:
        a = outer.create_task(step("a", 0.1, 1), name="task-a")
        async with asyncio.TaskGroup() as inner:
            b = inner.create_task(step("b", 0.05, 2))
        print("inner over", b.result(), a.done(), a.get_name())
    return a.result() + b.result()


async def failing():
    async with asyncio.TaskGroup() as group:
        group.create_task(step("long", 1))
        await asyncio.sleep(0.01)
        raise LookupError("in the body")


async def adding():
    async with asyncio.TaskGroup() as group:

        async def spawn(n):
            print("level", n)
            if n:
                group.create_task(spawn(n - 1))

        group.create_task(spawn(2))
    print("all levels")


async def main():
    print(await nested())
    try:
        await failing()
    except* LookupError as errors:
        print(errors.exceptions)
    await adding()
    task = asyncio.create_task(nested())
    await asyncio.sleep(0.02)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("outside cancel", task.cancelled())
    group = asyncio.TaskGroup()
    c = step("unused", 0)
    try:
        group.create_task(c)
    except RuntimeError as error:
        print(str(error).split(" has")[1])
    c.close()
    try:
        async with asyncio.timeout(0.05):
            async with asyncio.TaskGroup() as group:
                group.create_task(step("slow", 1))
    except TimeoutError:
        print("timed out")


asyncio.run(main())
