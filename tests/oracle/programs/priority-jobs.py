import queue
import threading
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    tags: list = field(default_factory=list, compare=False, repr=False)


jobs = queue.PriorityQueue()
for job in [Job(3, 'sweep'), Job(1, 'alarm', ['now']), Job(2, 'mail')]:
    jobs.put(job)
done = []


def worker():
    while True:
        try:
            job = jobs.get_nowait()
        except queue.Empty:
            break
        done.append(job)
        jobs.task_done()


t = threading.Thread(target=worker)
t.start()
t.join()
print(*done, sep='\n')
print([j.tags for j in done], Job(1, 'x') == Job(1, 'y'), Job(1, 'x') < Job(2, 'a'))
stack = queue.LifoQueue(2)
stack.put(1); stack.put(2)
try:
    stack.put(3, timeout=0.01)
except queue.Full as full:
    print('full', repr(full), stack.full())
print(stack.get(), stack.get(), stack.empty())
