import time
from concurrent.futures import Future, ThreadPoolExecutor, TimeoutError, as_completed, wait

f = Future()
for act in (f.result, f.exception):
    try:
        act(timeout=0.05)
    except TimeoutError as error:
        print(repr(error), TimeoutError is __builtins__.TimeoutError)
with ThreadPoolExecutor(2) as pool:
    fs = [pool.submit(time.sleep, d) for d in (0.05, 0.5)]
    done, late = wait(fs, timeout=0.2)
    print(len(done), len(late), fs[0] in done)
    try:
        for one in as_completed(fs, timeout=0.1):
            print("done", one is fs[0])
    except TimeoutError as error:
        print(error)
    try:
        list(pool.map(time.sleep, [0.3], timeout=0.1))
    except TimeoutError as error:
        print(repr(error))
