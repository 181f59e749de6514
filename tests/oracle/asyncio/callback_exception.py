import asyncio

loop = asyncio.new_event_loop()


def bad(x):
    return 1 / x


loop.call_soon(bad, 0)
loop.call_soon(print, "still runs")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
