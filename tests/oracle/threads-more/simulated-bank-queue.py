# Customers come to two counters; virtual waiting times are measured.
import queue
import threading
import time

line = queue.Queue()
served, lock = [], threading.Lock()
start = time.monotonic()


def counter(name):
    while True:
        customer = line.get()
        if customer is None:
            line.task_done()
            return
        number, came, need = customer
        waited = round(time.monotonic() - start - came, 1)
        time.sleep(need)
        with lock:
            served.append((number, name, waited))
        line.task_done()


counters = [threading.Thread(target=counter, args=(n,)) for n in ("left", "right")]
for c in counters:
    c.start()
for number, (pause, need) in enumerate([(0, 0.5), (0.1, 0.2), (0.1, 0.3), (0.1, 0.1), (0.05, 0.2)]):
    time.sleep(pause)
    line.put((number, time.monotonic() - start, need))
for _ in counters:
    line.put(None)
line.join()
for c in counters:
    c.join()
for number, name, waited in sorted(served):
    print(f"customer {number} served, waited {waited >= 0}")
print(sorted({name for _, name, _ in served}), time.monotonic() - start >= 0.6)
