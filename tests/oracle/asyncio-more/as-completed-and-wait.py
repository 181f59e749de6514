# as_completed, wait with its three conditions, and gather over the same kind of jobs.
import asyncio


async def job(name, seconds, fails=False):
    await asyncio.sleep(seconds)
    if fails:
        raise ValueError(f"{name} failed")
    return name


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    for future in asyncio.as_completed([job("slow", 0.3), job("fast", 0.1), job("middle", 0.2)]):
        print(await future, loop.time() > start)
    tasks = {asyncio.create_task(job(n, s, f), name=n) for n, s, f in [("x", 0.1, False), ("y", 0.2, True), ("z", 0.3, False)]}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_EXCEPTION)
    print([(t.get_name(), repr(t.exception())) for t in done], [t.get_name() for t in pending])
    done, pending = await asyncio.wait(pending, timeout=0.01)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(pending)
    print([t.result() for t in done], pending)
    results = await asyncio.gather(job("a", 0.1), job("b", 0.05, True), return_exceptions=True)
    print(results, loop.time() > start)
    try:
        await asyncio.gather(job("p", 0.1), job("q", 0.05, True))
    except ValueError as error:
        print("gather raised", error)
    try:
        await asyncio.wait([])
    except ValueError as error:
        print(error)
    try:
        coroutine = job("coroutine", 0)
        await asyncio.wait([coroutine])
    except TypeError as error:
        print(error)
    coroutine.close()


asyncio.run(main())
