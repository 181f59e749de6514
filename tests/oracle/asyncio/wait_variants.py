import asyncio


async def nap(n):
    await asyncio.sleep(n / 20)
    return n


async def boom():
    await asyncio.sleep(0.075)
    raise KeyError("boom")


async def main():
    tasks = {asyncio.create_task(nap(n)) for n in (1, 2, 3)}
    done, pending = await asyncio.wait(tasks)
    print(sorted(t.result() for t in done), pending)
    tasks = [asyncio.create_task(nap(1)), asyncio.create_task(boom()), asyncio.create_task(nap(5))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), sorted(type(t.exception()).__name__ for t in done))
    done, pending = await asyncio.wait(pending, timeout=0.001)
    print(len(done), len(pending))
    await asyncio.wait(pending)
    coro = nap(1)
    for wrong in ([], coro, [coro]):
        try:
            await asyncio.wait(wrong)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
    coro.close()
    try:
        await asyncio.wait([asyncio.create_task(nap(1))], return_when="NEVER")
    except ValueError as error:
        print(error)


asyncio.run(main())
