import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, wait

def work(delay, fails=False):
    time.sleep(delay)
    if fails:
        raise RuntimeError(delay)
    return delay

with ThreadPoolExecutor(4) as pool:
    def make():
        return [pool.submit(work, 0.05), pool.submit(work, 0.15, True), pool.submit(work, 0.3)]
    for when in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        fs = make()
        result = wait(fs, return_when=when)
        print(when, len(result.done), len(result.not_done), type(result).__name__)
        wait(fs)
    try:
        wait(make(), return_when="SOMETIME")
    except ValueError as error:
        print(error)
    print(wait([]))
