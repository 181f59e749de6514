# Philosophers as tasks who give up when a fork does not come in time.
import asyncio


async def philosopher(name, left, right, log, meals):
    eaten = tries = 0
    while eaten < meals:
        tries += 1
        async with left:
            try:
                async with asyncio.timeout(0.05):
                    await right.acquire()
            except TimeoutError:
                log.append(f"{name} gave up")
            else:
                await asyncio.sleep(0.03)
                right.release()
                eaten += 1
        await asyncio.sleep(0.01 * (len(name) % 3))
    return name, eaten


async def main():
    names = ["Plato", "Kant", "Hume"]
    forks = [asyncio.Lock() for _ in names]
    log = []
    async with asyncio.timeout(10):
        results = await asyncio.gather(*(philosopher(n, forks[i], forks[(i + 1) % 3], log, 2) for i, n in enumerate(names)))
    print(results)
    print(log)
    print([f.locked() for f in forks])


asyncio.run(main())
