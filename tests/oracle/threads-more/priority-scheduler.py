# Jobs with priorities run by one worker in order of priority, ties in order of arrival.
import itertools
import queue
import threading
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    number: int
    name: str = field(compare=False)
    payload: dict = field(compare=False, default_factory=dict)


counter = itertools.count()
jobs = queue.PriorityQueue()
for priority, name in [(5, "backup"), (1, "alert"), (3, "mail"), (1, "page"), (4, "report")]:
    jobs.put(Job(priority, next(counter), name, {"size": len(name)}))
print(jobs.qsize(), jobs.queue[0].name)
done = []


def worker():
    while True:
        try:
            job = jobs.get_nowait()
        except queue.Empty:
            break
        done.append((job.priority, job.name, job.payload["size"]))


thread = threading.Thread(target=worker)
thread.start()
thread.join()
for line in done:
    print(*line)
stack = queue.LifoQueue()
for x in "abc":
    stack.put(x)
print("".join(stack.get() for _ in range(3)))
small = queue.Queue(1)
small.put(1)
for wrong in [lambda: small.put_nowait(2), lambda: small.put(2, timeout=0.01), lambda: queue.Queue().get(block=False), lambda: queue.Queue().get(timeout=-1), lambda: queue.Queue().task_done()]:
    try:
        wrong()
    except (queue.Full, queue.Empty, ValueError) as error:
        print(type(error).__module__, type(error).__name__, error)
