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


async def nap(name, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    say(name, "over")
    return name


async def main():
    global running
    counter = asyncio.create_task(count())
    say("gather")
    await asyncio.gather(nap("a", 1), nap("b", 3))
    say("gathered")
    done, pending = await asyncio.wait([asyncio.create_task(nap("c", 1)), asyncio.create_task(nap("d", 4))],
                                       return_when=asyncio.FIRST_COMPLETED)
    say("first", len(done), len(pending))
    await asyncio.wait(pending)
    say("rest")
    for future in asyncio.as_completed([nap("e", 2)]):
        say("handed", await future)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(nap("g", 1))
        tg.create_task(nap("h", 2))
    say("group")
    say(await asyncio.shield(nap("i", 1)))
    say(await asyncio.wait_for(nap("j", 1), 10))
    task = asyncio.create_task(nap("k", 100))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        say("cancelled")
    lock = asyncio.Lock()

    async def locked(name):
        async with lock:
            say(name, "in")
            await asyncio.sleep(0)

    await asyncio.gather(locked("l"), locked("m"), locked("n"))
    say("locks")
    queue = asyncio.Queue(1)

    async def produce():
        for i in range(3):
            await queue.put(i)
            say("put", i)

    async def consume():
        for _ in range(3):
            say("got", await queue.get())

    await asyncio.gather(produce(), consume())
    say("queue")
    condition = asyncio.Condition()

    async def waiter(name):
        async with condition:
            await condition.wait()
            say(name, "woken")

    waiters = [asyncio.create_task(waiter(n)) for n in "xyz"]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async with condition:
        condition.notify(1)
        say("notified one")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
        say("notified all")
    await asyncio.gather(*waiters)
    say("conditions")
    semaphore = asyncio.Semaphore(2)

    async def limited(name):
        async with semaphore:
            say(name, "inside")
            await asyncio.sleep(0)

    await asyncio.gather(*(limited(n) for n in "pqrs"))
    say("semaphore")
    event = asyncio.Event()

    async def wait_event(name):
        await event.wait()
        say(name, "event")

    tasks = [asyncio.create_task(wait_event(n)) for n in "uv"]
    await asyncio.sleep(0)
    event.set()
    await asyncio.gather(*tasks)
    say("events")
    barrier = asyncio.Barrier(2)

    async def meet(name):
        say(name, "met", await barrier.wait())

    await asyncio.gather(meet("one"), meet("two"))
    say("barrier")
    running = False
    await counter


asyncio.run(main())
