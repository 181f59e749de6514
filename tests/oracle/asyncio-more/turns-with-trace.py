# Every turn of the loop is written down: who runs between two awaits.
import asyncio

trace = []


async def worker(name, pauses):
    for i in range(pauses):
        trace.append(f"{name}{i}")
        await asyncio.sleep(0)
    trace.append(f"{name}!")
    return name


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(trace.append, "soon1")
    tasks = [asyncio.create_task(worker(n, p)) for n, p in [("a", 2), ("b", 1), ("c", 3)]]
    loop.call_soon(trace.append, "soon2")
    trace.append("created")
    await asyncio.sleep(0)
    trace.append("main again")
    print(await asyncio.gather(*tasks))
    print(*trace)


asyncio.run(main())
