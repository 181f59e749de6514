import asyncio


def tick(loop, end, n):
    print("tick", n)
    if loop.time() + 0.05 < end:
        loop.call_later(0.05, tack, loop, end, n + 1)
    else:
        loop.stop()


def tack(loop, end, n):
    print("tack", n)
    if loop.time() + 0.05 < end:
        loop.call_later(0.05, tick, loop, end, n + 1)
    else:
        loop.stop()


loop = asyncio.new_event_loop()
loop.call_soon(tick, loop, loop.time() + 0.225, 0)
try:
    loop.run_forever()
finally:
    loop.close()
