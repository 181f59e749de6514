import asyncio


async def work(barrier, n):
    await asyncio.sleep(n / 20)
    print("arrives", n)
    position = await barrier.wait()
    print("passes", n, position)
    return position


async def main():
    barrier = asyncio.Barrier(3)
    print(await asyncio.gather(*(work(barrier, n) for n in range(3))))
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    task = asyncio.create_task(work(barrier, 0))
    await asyncio.sleep(0.01)
    print(barrier.n_waiting)
    await barrier.abort()
    try:
        await task
    except asyncio.BrokenBarrierError as error:
        print("broken", error, barrier.broken)
    await barrier.reset()
    print(barrier.broken)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


asyncio.run(main())
