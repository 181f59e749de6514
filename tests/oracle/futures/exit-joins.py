import time
from concurrent.futures import ThreadPoolExecutor

def late(n):
    time.sleep(0.05)
    print("late", n)

pool = ThreadPoolExecutor(2)
for n in range(2):
    pool.submit(late, n).add_done_callback(lambda f: None)
    time.sleep(0.02)
print("main is done")
