import threading
import time
from concurrent.futures import ThreadPoolExecutor

local = threading.local()

def prepare(value):
    local.value = value

def work():
    time.sleep(0.05)
    return local.value

with ThreadPoolExecutor(2, initializer=prepare, initargs=("ready",)) as pool:
    print([f.result() for f in [pool.submit(work) for _ in range(3)]])
