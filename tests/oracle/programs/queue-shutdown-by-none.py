import queue
import threading

jobs = queue.Queue(maxsize=2)
done = queue.SimpleQueue()


def work():
    while (job := jobs.get()) is not None:
        done.put(job ** 2)
        jobs.task_done()
    jobs.task_done()


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for n in range(6):
    jobs.put(n)
for _ in threads:
    jobs.put(None)
jobs.join()
for t in threads:
    t.join()
print(sorted(done.get() for _ in range(done.qsize())), done.empty(), jobs.empty(), jobs.full())
for act in (jobs.get_nowait, done.get_nowait, lambda: jobs.get(timeout=0.01), jobs.task_done, lambda: jobs.get(timeout=-1)):
    try:
        act()
    except (queue.Empty, ValueError) as error:
        print(type(error).__module__, type(error).__name__, error)
