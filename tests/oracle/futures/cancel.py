import time
from concurrent.futures import CancelledError, ThreadPoolExecutor

with ThreadPoolExecutor(1) as pool:
    first = pool.submit(time.sleep, 0.2)
    second = pool.submit(print, "never")
    time.sleep(0.05)
    print(first.cancel(), second.cancel(), second.cancel())
    print(first.running(), second.cancelled(), second.done())
    try:
        second.result()
    except CancelledError as error:
        print("cancelled", repr(error), isinstance(error, Exception))
    try:
        second.exception()
    except CancelledError:
        print("cancelled too")
    second.add_done_callback(lambda f: print("callback", f.cancelled()))
print(first.result())
