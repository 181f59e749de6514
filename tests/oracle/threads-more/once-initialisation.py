# A value that is made once by whoever needs it first, with double-checked locking and with a decorator.
import functools
import threading

made = []


class Lazy:
    def __init__(self, make):
        self.make = make
        self.lock = threading.Lock()
        self.ready = False

    def get(self):
        if not self.ready:
            with self.lock:
                if not self.ready:
                    self.value = self.make()
                    self.ready = True
        return self.value


def synchronized(function):
    lock = threading.RLock()

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        with lock:
            return function(*args, **kwargs)

    return wrapper


def connect():
    made.append("connection")
    return {"id": len(made)}


lazy = Lazy(connect)
seen = []


@synchronized
def note(value):
    seen.append(value)


def use():
    note(lazy.get()["id"])


threads = [threading.Thread(target=use) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(made, seen, note.__name__)


class Singleton:
    _instance = None
    _lock = threading.Lock()

    def __new__(cls):
        with cls._lock:
            if cls._instance is None:
                cls._instance = super().__new__(cls)
            return cls._instance


objects = []
threads = [threading.Thread(target=lambda: objects.append(Singleton())) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len({id(o) for o in objects}), objects[0] is Singleton())
