import asyncio
import datetime


def task_a(end_time, loop):
    print("task_a called")
    if loop.time() + 0.05 < end_time:
        loop.call_later(0.05, task_b, end_time, loop)
    else:
        loop.stop()


def task_b(end_time, loop):
    print("task_b called")
    if loop.time() + 0.05 < end_time:
        loop.call_later(0.05, task_a, end_time, loop)
    else:
        loop.stop()


loop = asyncio.get_event_loop()
end_loop = loop.time() + 0.28
loop.call_soon(task_a, end_loop, loop)
loop.run_forever()
loop.close()
