import asyncio


async def work(n):
    await asyncio.sleep(n / 20)
    print("work", n)
    return n * n


async def main():
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(work(n), name=f"t{n}") for n in (3, 1, 2)]
        print("body done")
    print([t.result() for t in tasks], [t.get_name() for t in tasks])


asyncio.run(main())
