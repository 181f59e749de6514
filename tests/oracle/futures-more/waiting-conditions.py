# wait and as_completed over futures that end in different ways.
import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Future, ThreadPoolExecutor, TimeoutError, as_completed, wait


def job(name, seconds, fails=False):
    time.sleep(seconds)
    if fails:
        raise RuntimeError(name)
    return name


def names(futures):
    return sorted(labels[f] for f in futures)


with ThreadPoolExecutor(4) as pool:
    specs = [("a", 0.1, False), ("b", 0.2, True), ("c", 0.3, False), ("d", 0.4, False)]
    labels = {pool.submit(job, *spec): spec[0] for spec in specs}
    done, not_done = wait(labels, return_when=FIRST_COMPLETED)
    print(names(done), names(not_done))
    done, not_done = wait(labels, return_when=FIRST_EXCEPTION)
    print(names(done), names(not_done))
    done, not_done = wait(labels, timeout=0.05)
    print(names(done), names(not_done))
    result = wait(labels, return_when=ALL_COMPLETED)
    print(names(result.done), result.not_done, type(result).__name__)
    start = time.monotonic()
    labels = {pool.submit(job, *spec): spec[0] for spec in reversed(specs)}
    for future in as_completed(labels):
        print(labels[future], future.exception())
    slow = [pool.submit(job, n, s) for n, s in [("x", 0.1), ("y", 1)]]
    try:
        for future in as_completed(slow, timeout=0.3):
            print(future.result())
    except TimeoutError as error:
        print(error)
print(wait([]), list(as_completed([])))
try:
    wait([Future()], return_when="NEVER", timeout=0)
except ValueError as error:
    print(error)
