import asyncio

async def f():
    await asyncio.sleep(0.1)
    return 'x'

def callback(fut):
    print('callback', fut.result(), fut)
loop = asyncio.get_event_loop()
c = f()
print(type(c), c.__name__, asyncio.iscoroutine(c))
task = loop.create_task(c)
print(task)
task.add_done_callback(callback)
loop.run_until_complete(task)
print(task, task.result())
tasks = [asyncio.ensure_future(f(), loop=loop) for i in range(3)]
loop.run_until_complete(asyncio.wait(tasks))
for t in tasks:
    print(t.result())
print(loop.run_until_complete(asyncio.gather(f(), f())))

def handler(loop, context):
    print('handler', context['message'], repr(context.get('exception')), sorted(context))
loop.set_exception_handler(handler)
loop.call_soon(lambda: 1 / 0)
loop.run_until_complete(asyncio.sleep(0.01))
loop.set_exception_handler(None)
loop.call_soon(lambda: [][1])
loop.run_until_complete(asyncio.sleep(0.01))
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
print(loop.is_closed())
loop.close()
print(loop)
asyncio.get_event_loop().run_until_complete(f())
