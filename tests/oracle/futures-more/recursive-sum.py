# Divide and conquer with futures: each level submits halves to a pool that is large enough.
from concurrent.futures import ThreadPoolExecutor
import threading

pool = ThreadPoolExecutor(max_workers=16)
threads_seen = set()


def total(values):
    threads_seen.add(threading.current_thread().name.split("_")[0])
    if len(values) <= 3:
        return sum(values)
    middle = len(values) // 2
    left = pool.submit(total, values[:middle])
    right = pool.submit(total, values[middle:])
    return left.result() + right.result()


def merge_sort(values):
    if len(values) < 2:
        return values
    middle = len(values) // 2
    left, right = pool.submit(merge_sort, values[:middle]), pool.submit(merge_sort, values[middle:])
    a, b, merged = left.result(), right.result(), []
    while a and b:
        merged.append(a.pop(0) if a[0] <= b[0] else b.pop(0))
    return merged + a + b


print(total(list(range(20))), merge_sort([5, 2, 9, 1, 7]), threads_seen)
pool.shutdown()
