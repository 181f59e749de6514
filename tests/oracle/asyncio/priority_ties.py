import asyncio
import dataclasses


@dataclasses.dataclass(order=True)
class Job:
    priority: int
    name: str = dataclasses.field(compare=False)


async def main():
    queue = asyncio.PriorityQueue()
    for n, name in ((2, "b"), (1, "a"), (3, "c")):
        await queue.put(Job(n, name))
    while not queue.empty():
        job = await queue.get()
        print(job.priority, job.name)
        queue.task_done()
    await queue.join()


asyncio.run(main())
