import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)
fs = [pool.submit(time.sleep, 0.1) for _ in range(4)]
time.sleep(0.02)
pool.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in fs])
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)
try:
    pool.map(print, [1])
except RuntimeError as error:
    print(error)
pool.shutdown()
print(fs[0].done())
for bad in (0, -1):
    try:
        ThreadPoolExecutor(bad)
    except ValueError as error:
        print(error)
try:
    ThreadPoolExecutor(1, initializer=5)
except TypeError as error:
    print(error)
