import multiprocessing
import threading
from multiprocessing import Process

lock = threading.Lock()
local = threading.local()
local.x = "parent"

def work():
    print(lock.locked(), lock.acquire(timeout=0.05), local.x, flush=True)
    local.x = "child"

with lock:
    p = Process(target=work)
    p.start()
    p.join()
print(lock.locked(), local.x)
