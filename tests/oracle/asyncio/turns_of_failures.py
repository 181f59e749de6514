import asyncio

turn = 0
running = True


async def count():
    global turn
    while running:
        turn += 1
        await asyncio.sleep(0)


def say(*what):
    print(turn, *what)


async def fail(turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    say("failing", turns)
    raise ValueError(turns)


async def long(name):
    try:
        await asyncio.get_running_loop().create_future()
    except asyncio.CancelledError:
        say(name, "cancelled")
        await asyncio.sleep(0)
        say(name, "cleaned")
        raise


async def main():
    global running
    counter = asyncio.create_task(count())
    try:
        await asyncio.gather(fail(2), fail(4))
    except ValueError as error:
        say("gather", error)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(long("a"))
            tg.create_task(fail(1))
            tg.create_task(long("b"))
    except ExceptionGroup as group:
        say("group", group.exceptions)
    try:
        async with asyncio.timeout(0):
            await long("c")
    except TimeoutError:
        say("timeout")
    try:
        await asyncio.wait_for(long("d"), 0)
    except TimeoutError:
        say("wait_for")
    task = asyncio.create_task(long("e"))
    await asyncio.sleep(0)
    outer = asyncio.gather(task, return_exceptions=True)
    task.cancel()
    say(await outer)
    lock = asyncio.Lock()
    await lock.acquire()
    waiting = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        say("lock wait cancelled", lock.locked())
    queue = asyncio.Queue()
    getting = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    getting.cancel()
    await asyncio.gather(getting, return_exceptions=True)
    say("queue", getting.cancelled())
    running = False
    await counter


asyncio.run(main())
