# Callbacks that re-arm each other with call_later until an end time.
import asyncio


def task_A(end_time, loop):
    print("task_A called")
    if loop.time() + 0.5 < end_time:
        loop.call_later(0.5, task_B, end_time, loop)
    else:
        loop.stop()


def task_B(end_time, loop):
    print("task_B called")
    if loop.time() + 0.5 < end_time:
        loop.call_later(0.5, task_C, end_time, loop)
    else:
        loop.stop()


def task_C(end_time, loop):
    print("task_C called")
    if loop.time() + 0.5 < end_time:
        loop.call_later(0.5, task_A, end_time, loop)
    else:
        loop.stop()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
end_loop = loop.time() + 3.2
loop.call_soon(task_A, end_loop, loop)
loop.run_forever()
print("stopped", loop.is_running())
loop.close()
