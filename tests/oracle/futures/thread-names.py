import threading
import time
from concurrent.futures import ThreadPoolExecutor

def name(delay):
    time.sleep(delay)
    return threading.current_thread().name

with ThreadPoolExecutor(3) as a, ThreadPoolExecutor(2, thread_name_prefix="web") as b:
    fs = [a.submit(name, 0.1) for _ in range(4)] + [b.submit(name, 0.2) for _ in range(3)]
    print(sorted({f.result() for f in fs}))
    print(a._max_workers, len(a._threads), len(b._threads))
print(threading.active_count())
