import asyncio


async def work(n):
    return n


def factory(loop, coro):
    print("making a task of", coro.__name__)
    return asyncio.Task(coro, loop=loop, name="made")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    task = asyncio.create_task(work(1))
    print(task.get_name(), await task)
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(work(2))
    print(task.done(), task.result())


asyncio.run(main())
