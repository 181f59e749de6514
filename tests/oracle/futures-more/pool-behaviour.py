# ThreadPoolExecutor: threads made on demand, names, initializer, shutdown, map with errors and timeouts.
import threading
import time
from concurrent.futures import ThreadPoolExecutor, TimeoutError

made = []


def setup(word):
    made.append((word, threading.current_thread().name))


def square(n):
    if n == 3:
        raise ValueError("three")
    time.sleep(0.05)
    return n * n


with ThreadPoolExecutor(max_workers=2, thread_name_prefix="sq", initializer=setup, initargs=("hi",)) as pool:
    futures = [pool.submit(square, n) for n in range(5)]
    print([f.exception() or f.result() for f in futures])
print(made)
results = []
with ThreadPoolExecutor(2) as pool:
    try:
        for value in pool.map(square, range(6)):
            results.append(value)
    except ValueError as error:
        print("map stopped at", error)
print(results)
pool = ThreadPoolExecutor(1)
slow = pool.map(time.sleep, [0.5])
try:
    next(pool.map(square, [1, 2], timeout=0.1))
except TimeoutError:
    print("map timed out")
pool.shutdown(wait=True)
print(list(slow))
for wrong in [lambda: pool.submit(square, 1), lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(1, initializer=5), lambda: ThreadPoolExecutor(max_workers=-1)]:
    try:
        wrong()
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
pool = ThreadPoolExecutor(1)
first = pool.submit(time.sleep, 0.1)
rest = [pool.submit(square, n) for n in range(3)]
time.sleep(0.01)
pool.shutdown(wait=False, cancel_futures=True)
print(first.running(), [f.cancelled() for f in rest])
first.result()
pool = ThreadPoolExecutor(3)
print(list(pool.map(pow, [2, 3], [5, 2])), list(pool.map(lambda *a: a, "ab", [1, 2, 3])), pool.submit(sorted, [2, 1], reverse=True).result())
pool.shutdown()
