import asyncio

loop = asyncio.new_event_loop()
when = loop.time() + 1
for name in "ABCDE":
    loop.call_at(when, print, "timer", name)
loop.call_at(when, loop.call_soon, print, "added meanwhile: next turn")
loop.call_at(when + 1, loop.stop)
cancelled = loop.call_at(when, print, "never")
cancelled.cancel()
loop.call_soon(print, "soon")
loop.run_forever()
loop.close()
