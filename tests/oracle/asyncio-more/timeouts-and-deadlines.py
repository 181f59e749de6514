# wait_for, timeout, timeout_at, reschedule, nested limits.
import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    return f"worked {seconds}"


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()

    def now():
        return loop.time() > start

    print(await asyncio.wait_for(work(0.1), 0.5), now())
    try:
        await asyncio.wait_for(work(1), 0.2)
    except asyncio.TimeoutError as error:
        print("wait_for", repr(error), repr(error.__cause__), now())
    try:
        async with asyncio.timeout(0.1) as limit:
            print(limit.when() is not None, limit.expired())
            await work(1)
    except TimeoutError:
        print("timeout", limit.expired(), now())
    async with asyncio.timeout(0.1) as limit:
        limit.reschedule(loop.time() + 0.5)
        print(await work(0.3), now())
    async with asyncio.timeout(None):
        await work(0.01)
    try:
        async with asyncio.timeout_at(loop.time() + 0.05):
            try:
                async with asyncio.timeout(1):
                    await work(2)
            except TimeoutError:
                print("inner")
    except TimeoutError:
        print("outer", now())
    try:
        await asyncio.wait_for(work(0), 0)
    except TimeoutError:
        print("zero")
    print(await asyncio.wait_for(asyncio.sleep(0.1, "result"), None))
    try:
        asyncio.timeout(1).reschedule(2)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
