import asyncio


def ping(end):
    print(f"{loop.time() - begin:.1f} ping")
    arm(pong, end)


def pong(end):
    print(f"{loop.time() - begin:.1f} pong")
    arm(ping, end)


def arm(callback, end):
    if loop.time() + 1 < end:
        loop.call_later(1, callback, end)
    else:
        loop.stop()


loop = asyncio.new_event_loop()
begin = loop.time()
loop.call_later(2.5, print, "halfway")
loop.call_soon(ping, begin + 5.5)
loop.run_forever()
loop.close()
print("closed:", loop.is_closed())
