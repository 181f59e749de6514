import asyncio


async def body(name):
    print("body", name)


async def counter(log):
    n = 0
    while not log:
        n += 1
        print("turn", n)
        await asyncio.sleep(0)


async def main():
    log = []
    c = asyncio.create_task(counter(log))
    await asyncio.gather(body("a"), body("b"), body("c"))
    print("gathered")
    log.append(1)
    await c


asyncio.run(main())
