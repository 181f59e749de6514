import threading
import time


class Future:
    def __init__(self):
        self._done = threading.Event()
        self._result = self._error = None

    def result(self, timeout=None):
        if not self._done.wait(timeout):
            raise TimeoutError('not ready')
        if self._error is not None:
            raise self._error
        return self._result


def spawn(function, *args, **kwargs):
    future = Future()

    def runner():
        try:
            future._result = function(*args, **kwargs)
        except BaseException as error:
            future._error = error
        finally:
            future._done.set()

    threading.Thread(target=runner, daemon=True).start()
    return future


def power(base, *, exponent=2):
    time.sleep(0.02)
    return base ** exponent


f = spawn(power, 3, exponent=4)
try:
    f.result(0.001)
except TimeoutError as error:
    print('timeout:', error)
print(f.result(), [spawn(power, n).result() for n in range(4)])
g = spawn(power, 'a')
g.result()
