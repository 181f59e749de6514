# Each blocking call with a time limit, and how long it took on the clock.
import queue
import threading
import time


def timed(label, call):
    start = time.monotonic()
    try:
        result = call()
    except Exception as error:
        result = type(error).__name__
    print(f"{label:<12} {result!s:<12} {time.monotonic() >= start}")


lock = threading.Lock()
lock.acquire()
condition, event, semaphore = threading.Condition(), threading.Event(), threading.Semaphore(0)
barrier, jobs = threading.Barrier(2), queue.Queue(maxsize=1)
jobs.put(1)
timed("lock", lambda: lock.acquire(timeout=0.2))
timed("event", lambda: event.wait(0.1))
timed("semaphore", lambda: semaphore.acquire(timeout=0.3))


def wait_condition():
    with condition:
        return condition.wait(0.2)


def wait_for_condition():
    with condition:
        return condition.wait_for(lambda: False, 0.1)


timed("condition", wait_condition)
timed("wait_for", wait_for_condition)
timed("barrier", lambda: barrier.wait(0.1))
timed("broken", lambda: barrier.wait(5))
timed("put", lambda: jobs.put(2, timeout=0.4))
timed("get", lambda: (jobs.get(timeout=1), jobs.get(timeout=0.2)))
sleeper = threading.Thread(target=time.sleep, args=(0.5,))
sleeper.start()
timed("join", lambda: sleeper.join(0.1))
timed("rest", sleeper.join)
