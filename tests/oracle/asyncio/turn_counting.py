import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []

    def a():
        log.append("a")
        loop.call_soon(b)
        loop.call_soon(log.append, "after b")

    def b():
        log.append("b")

    loop.call_soon(a)
    loop.call_soon(log.append, "with a")
    for turn in range(3):
        await asyncio.sleep(0)
        log.append(f"main {turn}")
    print(log)


asyncio.run(main())
