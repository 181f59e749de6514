# Future by hand: states, results, exceptions, cancellation, callbacks, timeouts.
from concurrent.futures import CancelledError, Future, InvalidStateError, ThreadPoolExecutor, TimeoutError
import threading
import time

f = Future()
print(f.done(), f.running(), f.cancelled(), f)
try:
    f.result(timeout=0.1)
except TimeoutError as error:
    print("timeout", repr(error), TimeoutError is __builtins__.TimeoutError)
f.add_done_callback(lambda done: print("callback", done.result()))
print(f.set_running_or_notify_cancel(), f.running(), f.cancel())
f.set_result(5)
print(f.result(), f.exception(), f.done(), f)
f.add_done_callback(lambda done: print("late callback"))
for wrong in [lambda: f.set_result(6), lambda: f.set_exception(ValueError())]:
    try:
        wrong()
    except InvalidStateError as error:
        print(error)
g = Future()
print(g.cancel(), g.cancelled(), g.set_running_or_notify_cancel(), g)
for method in (g.result, g.exception):
    try:
        method()
    except CancelledError as error:
        print("cancelled", repr(error))
h = Future()
h.set_exception(KeyError("k"))
print(repr(h.exception()), h)
try:
    h.result()
except KeyError as error:
    print("raised", error)


def broken(done):
    raise RuntimeError("in callback")


with ThreadPoolExecutor(1) as pool:
    running = pool.submit(time.sleep, 0.2)
    waiting = pool.submit(print, "never")
    time.sleep(0.05)
    print(running.cancel(), waiting.cancel(), running.running(), waiting)
    try:
        running.result(0.01)
    except TimeoutError:
        print("still running")
later = Future()
threading.Timer(0.1, later.set_result, ["from a thread"]).start()
print(later.result())
