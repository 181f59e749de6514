import time
from concurrent.futures import ThreadPoolExecutor, as_completed

def work(name, delay):
    time.sleep(delay)
    return name

with ThreadPoolExecutor(3) as pool:
    fs = {pool.submit(work, n, d): d for n, d in (("c", 0.3), ("a", 0.1), ("b", 0.2))}
    for f in as_completed(fs):
        print(f.result(), fs[f])
    print(sorted(f.result() for f in as_completed(list(fs) * 2)))
