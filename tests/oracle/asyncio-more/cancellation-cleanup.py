# Cancelling tasks: cleanup in finally, refusing, shielding, and messages.
import asyncio

log = []


async def resource(name, seconds):
    try:
        log.append(f"{name} opened")
        await asyncio.sleep(seconds)
        return f"{name} result"
    except asyncio.CancelledError as error:
        log.append(f"{name} cancelled {error.args}")
        raise
    finally:
        await asyncio.sleep(0.01)
        log.append(f"{name} closed")


async def stubborn():
    for _ in range(2):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            log.append("ignored")
    return "survived"


async def main():
    a = asyncio.create_task(resource("a", 5))
    await asyncio.sleep(0.05)
    print(a.cancel("enough"), a.cancelling(), a.cancelled(), a.done())
    try:
        await a
    except asyncio.CancelledError as error:
        print("cancelled:", error.args, a.cancelled(), a.cancel())
    s = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    for _ in range(2):
        s.cancel()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    print(await s, s.cancelling())
    inner = asyncio.create_task(resource("inner", 0.1))
    outer = asyncio.shield(inner)
    waiter = asyncio.create_task(asyncio.wait_for(outer, 0.05))
    try:
        await waiter
    except asyncio.TimeoutError:
        print("timeout, inner done:", inner.done())
    print(await inner)
    never = asyncio.create_task(resource("never", 1))
    never.cancel()
    results = await asyncio.gather(never, return_exceptions=True)
    print(repr(results[0]))
    print(*log, sep="\n")


asyncio.run(main())
