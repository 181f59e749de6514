import asyncio

loop = asyncio.new_event_loop()


def show(text):
    print(text)


loop.call_later(0.03, show, "three")
loop.call_later(0.01, show, "one")
loop.call_at(loop.time() + 0.02, show, "two")
loop.call_soon(show, "soon")
handle = loop.call_later(0.015, show, "cancelled")
handle.cancel()
print(handle.cancelled(), handle.when() > 0)
loop.call_later(0.04, loop.stop)
loop.run_forever()
loop.call_soon(show, "second run")
loop.stop()
loop.run_forever()
loop.close()
