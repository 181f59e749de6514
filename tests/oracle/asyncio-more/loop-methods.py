# The loop by hand: call_soon, call_later, call_at, handles, stop, run_until_complete, close.
import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
log = []
start = loop.time()
loop.call_later(0.2, log.append, "later 0.2")
loop.call_at(start + 0.1, log.append, "at 0.1")
cancelled = loop.call_later(0.05, log.append, "never")
cancelled.cancel()
loop.call_soon(log.append, "soon")
loop.call_later(0.3, loop.stop)
print(cancelled.cancelled(), loop.is_running(), loop.is_closed())
loop.run_forever()
print(log, round(loop.time() - start, 1))


async def value():
    await asyncio.sleep(0.1)
    return 42


print(loop.run_until_complete(value()))
future = loop.create_future()
loop.call_later(0.1, future.set_result, "set")
print(loop.run_until_complete(future), future.done())


def rearm(n):
    log.append(n)
    if n:
        loop.call_soon(rearm, n - 1)
    else:
        loop.stop()


log.clear()
loop.call_soon(rearm, 3)
loop.run_forever()
print(log)
for wrong in [lambda: loop.run_until_complete(5), lambda: loop.call_later(None, print), lambda: asyncio.get_running_loop()]:
    try:
        wrong()
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
loop.close()
print(loop.is_closed())
for wrong in [lambda: loop.run_forever(), lambda: loop.call_soon(print), lambda: loop.call_later(1, print)]:
    try:
        wrong()
    except RuntimeError as error:
        print(error)
coroutine = value()
try:
    loop.run_until_complete(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
