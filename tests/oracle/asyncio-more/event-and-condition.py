# Event, Condition, Semaphore and Barrier between tasks.
import asyncio


async def main():
    log = []
    event = asyncio.Event()

    async def waiter(n):
        await event.wait()
        log.append(f"waiter {n}")

    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0.01)
    log.append("set")
    event.set()
    await asyncio.gather(*tasks)
    event.clear()
    print(log, event.is_set())

    condition, items, got = asyncio.Condition(), [], []

    async def consumer(n):
        async with condition:
            await condition.wait_for(lambda: items)
            got.append((n, items.pop()))

    consumers = [asyncio.create_task(consumer(n)) for n in range(3)]
    await asyncio.sleep(0)
    async with condition:
        items += [10, 20]
        condition.notify(2)
    await asyncio.sleep(0.01)
    print(got, condition.locked())
    async with condition:
        items.append(30)
        condition.notify_all()
    await asyncio.gather(*consumers)
    print(got)
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)

    semaphore, running, most = asyncio.Semaphore(2), 0, 0

    async def limited():
        nonlocal running, most
        async with semaphore:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.01)
            running -= 1

    await asyncio.gather(*(limited() for _ in range(5)))
    print(most, semaphore.locked(), semaphore)
    barrier = asyncio.Barrier(3)

    async def party(n):
        await asyncio.sleep(n / 100)
        position = await barrier.wait()
        return n, position

    print(sorted(await asyncio.gather(*(party(n) for n in range(3)))), barrier)
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)


asyncio.run(main())
