import asyncio


async def philosopher(name, left, right, log):
    for _ in range(2):
        async with left:
            async with right:
                log.append(name)
                await asyncio.sleep(0.001)


async def main():
    forks = [asyncio.Lock() for _ in range(3)]
    log = []
    async with asyncio.timeout(1):
        await asyncio.gather(
            philosopher("a", forks[0], forks[1], log),
            philosopher("b", forks[1], forks[2], log),
            philosopher("c", forks[0], forks[2], log),
        )
    print(sorted(log))


asyncio.run(main())
