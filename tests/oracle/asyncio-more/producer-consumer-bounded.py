# A bounded queue: back-pressure, join, workers that are cancelled at the end.
import asyncio


async def producer(queue, items, log):
    for item in items:
        await queue.put(item)
        log.append(f"put {item} ({queue.qsize()})")


async def worker(name, queue, results):
    while True:
        item = await queue.get()
        await asyncio.sleep(0.01 * item)
        results.append((name, item))
        queue.task_done()


async def main():
    queue, log, results = asyncio.Queue(maxsize=2), [], []
    workers = [asyncio.create_task(worker(f"w{i}", queue, results)) for i in range(1)]
    await asyncio.gather(producer(queue, [3, 1, 2], log), producer(queue, [1, 1], log))
    await queue.join()
    for w in workers:
        w.cancel()
    ended = await asyncio.gather(*workers, return_exceptions=True)
    print(*log, sep="\n")
    print(results)
    print([type(e).__name__ for e in ended], queue.empty(), queue.full(), queue.maxsize)
    for wrong in [queue.get_nowait, queue.task_done]:
        try:
            wrong()
        except (asyncio.QueueEmpty, ValueError) as error:
            print(type(error).__name__, error)
    for i in range(2):
        queue.put_nowait(i)
    try:
        queue.put_nowait(9)
    except asyncio.QueueFull as error:
        print(type(error).__name__)
    try:
        await asyncio.wait_for(queue.put(9), 0.01)
    except TimeoutError:
        print("put timed out", queue)
    priority, stack = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for n in (3, 1, 2):
        priority.put_nowait(n)
        stack.put_nowait(n)
    print([priority.get_nowait() for _ in range(3)], [await stack.get() for _ in range(3)])


asyncio.run(main())
