import logging
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

logging.getLogger("concurrent.futures").setLevel(logging.CRITICAL + 1)

def prepare():
    raise ValueError("cannot prepare")

pool = ThreadPoolExecutor(1, initializer=prepare)
f = pool.submit(print, "never")
print(repr(f.exception()))
try:
    pool.submit(print)
except BrokenThreadPool as error:
    print("broken:", error, isinstance(error, RuntimeError))
