import asyncio


async def nap(n):
    await asyncio.sleep(n / 20)
    print("woke", n)
    return n


async def main():
    tasks = [asyncio.create_task(nap(n)) for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [t.result() for t in done])
    for t in pending:
        t.cancel()
    print(await asyncio.gather(*pending, return_exceptions=True) is not None)
    print(sorted(t.cancelled() for t in tasks))


asyncio.run(main())
