import asyncio


def numbers():
    for n in range(3):
        got = yield n
        print("sync got", got)


async def driver():
    gen = numbers()
    value = next(gen)
    try:
        while True:
            await asyncio.sleep(0)
            value = gen.send(value * 10)
    except StopIteration:
        print("exhausted")
    items = [x for x in range(3) if await asyncio.sleep(0, x % 2)]
    print(items)
    print(sum([await asyncio.sleep(0, n) for n in items]))
    print([await c for c in [asyncio.sleep(0, 1), asyncio.sleep(0, 2)]])
    print(sorted({await asyncio.sleep(0, k): k for k in "ab"}))
    print(await asyncio.sleep(0, 1) + await asyncio.sleep(0, 2) * 3)
    print((await asyncio.sleep(0, {"k": [5]}))["k"][0])
    fn = lambda: asyncio.sleep(0, "from lambda")
    print(await fn())


asyncio.run(driver())
