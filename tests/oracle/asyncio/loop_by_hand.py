import asyncio


async def work():
    print("work")
    return "done"


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, loop.is_running(), loop.is_closed())
print(loop.run_until_complete(work()))
task = loop.create_task(work())
print(task.done())
print(loop.run_until_complete(task))
loop.close()
print(loop.is_closed())
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error)
coro = work()
try:
    loop.run_until_complete(coro)
except RuntimeError as error:
    print(error)
coro.close()
loop.close()
