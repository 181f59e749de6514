import time
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(4) as pool:
    for i in range(3):
        pool.submit(time.sleep, 0).result()
        time.sleep(0.05)
    print(len(pool._threads))
    fs = [pool.submit(time.sleep, 0.2) for _ in range(3)]
    print(len(pool._threads))
    for f in fs:
        f.result()
    time.sleep(0.05)
    pool.submit(time.sleep, 0)
    print(len(pool._threads))
