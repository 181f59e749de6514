import asyncio, threading, time

def start_loop(loop):
    asyncio.set_event_loop(loop)
    loop.run_forever()
new_loop = asyncio.new_event_loop()
t = threading.Thread(target=start_loop, args=(new_loop,))
t.start()

async def do(n):
    await asyncio.sleep(n / 10)
    print('Finished', n, threading.current_thread().name)
    return n

def more(x):
    time.sleep(x / 10)
    print('more', x)
new_loop.call_soon_threadsafe(more, 1)
fut = asyncio.run_coroutine_threadsafe(do(2), new_loop)
print(fut.result(), type(fut).__module__)
new_loop.call_soon_threadsafe(new_loop.stop)
t.join()
new_loop.close()
print(new_loop.is_closed())
