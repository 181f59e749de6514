import asyncio


def done(task):
    print("done:", task.get_name(), task.cancelled() or task.exception() or task.result())


async def work(n):
    await asyncio.sleep(0)
    if n == 1:
        raise ValueError(n)
    return n


async def main():
    tasks = []
    for n in range(3):
        task = asyncio.create_task(work(n), name=f"work-{n}")
        task.add_done_callback(done)
        tasks.append(task)
    await asyncio.sleep(0)
    tasks[2].cancel()
    await asyncio.wait(tasks)
    await asyncio.sleep(0)


asyncio.run(main())
