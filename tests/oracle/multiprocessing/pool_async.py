import time
import multiprocessing
from multiprocessing import Pool

def slow(x):
    time.sleep(0.2)
    return x

def fail(x):
    raise ValueError(f"no {x}")

def done(value):
    print("callback", value, flush=True)

def failed(error):
    print("error callback", repr(error), flush=True)

if __name__ == "__main__":
    pool = Pool(2)
    r = pool.apply_async(slow, (3,), callback=done)
    print(r.ready())
    try:
        r.successful()
    except ValueError as error:
        print("not ready" in str(error))
    try:
        r.get(timeout=0.01)
    except multiprocessing.TimeoutError as error:
        print(repr(error))
    print(r.get(), r.ready(), r.successful())
    e = pool.apply_async(fail, (1,), error_callback=failed)
    try:
        e.get()
    except ValueError as error:
        print(repr(error), type(error.__cause__).__name__)
    print(e.successful())
    m = pool.map_async(slow, [1, 2], callback=done)
    m.wait()
    print(m.get())
    pool.close()
    pool.join()
