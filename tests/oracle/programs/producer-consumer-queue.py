import queue
import threading
import time

SENTINEL = object()


def producer(q, items):
    for item in items:
        print('producing', item)
        q.put(item)
        time.sleep(0.02)
    q.put(SENTINEL)


def consumer(q, results):
    while True:
        item = q.get()
        if item is SENTINEL:
            q.task_done()
            break
        time.sleep(0.005)
        print('consumed', item)
        results.append(item ** 2)
        q.task_done()


q = queue.Queue(maxsize=2)
results = []
p = threading.Thread(target=producer, args=(q, range(5)), name='producer')
c = threading.Thread(target=consumer, args=(q, results), name='consumer')
c.start()
p.start()
p.join()
c.join()
q.join()
print(results, q.empty(), q.qsize(), q.unfinished_tasks)
