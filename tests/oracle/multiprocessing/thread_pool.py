import threading
from multiprocessing.pool import ThreadPool

seen = []

def work(x):
    seen.append(x)
    return x * 2

with ThreadPool(3) as pool:
    print(pool.map(work, range(6)))
    print(pool.apply_async(work, (9,)).get())
    print(list(pool.imap(work, [1, 2])))
print(sorted(seen))
