import queue
import threading
from concurrent.futures import ThreadPoolExecutor

def producer(q, stop):
    for i in range(5):
        q.put(i)
    stop.set()
    return "produced"

def consumer(q, stop):
    got = []
    while not stop.is_set() or not q.empty():
        try:
            got.append(q.get(timeout=0.05))
        except queue.Empty:
            pass
    return got

q = queue.Queue(maxsize=2)
stop = threading.Event()
with ThreadPoolExecutor(max_workers=2) as pool:
    a = pool.submit(producer, q, stop)
    b = pool.submit(consumer, q, stop)
    print(a.result(), b.result())
