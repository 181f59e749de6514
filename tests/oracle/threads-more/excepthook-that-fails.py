import _thread
import threading
import time


def failing(args):
    raise RuntimeError("no hook")


threading.excepthook = failing
worker = threading.Thread(target=lambda: [][1])
worker.start()
worker.join()


class Forgetful(threading.Thread):
    def __init__(self):
        pass


for attempt in (lambda: Forgetful().name, lambda: repr(Forgetful()), lambda: Forgetful().start()):
    try:
        attempt()
    except (AssertionError, RuntimeError) as error:
        print(type(error).__name__, error)

for wrong in ((5, ()), (print, 5), (print, (), [])):
    try:
        _thread.start_new_thread(*wrong)
    except TypeError as error:
        print(error)


def bare():
    1 / 0


_thread.start_new_thread(bare, ())
time.sleep(0.05)
