import asyncio
import random
import time


async def S0():
    print("S0: the machine starts")
    return await (S1() if coin() else S2())


async def S1():
    await asyncio.sleep(1)
    return await (S3() if coin() else S2())


async def S2():
    await asyncio.sleep(1)
    return await (S1() if coin() else S3())


async def S3():
    await asyncio.sleep(1)
    return await (S4() if coin() else S1())


async def S4():
    print("S4: the machine stops")
    return visited


def coin():
    toss = random.randint(0, 1)
    visited.append(toss)
    return toss


async def heart():
    while True:
        print(f"beat at {time.monotonic() - begin:.1f}")
        await asyncio.sleep(0.5)


async def main():
    beating = asyncio.create_task(heart())
    await asyncio.sleep(0)
    print("tosses:", await S0())
    beating.cancel()


visited = []
begin = time.monotonic()
random.seed(6)
asyncio.run(main())
