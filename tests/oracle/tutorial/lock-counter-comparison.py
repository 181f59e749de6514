# Counting with and without a lock, with RLock in a class, and who owns what.
import threading


class SharedCounter:
    def __init__(self):
        self.value = 0
        self._lock = threading.Lock()

    def increment(self):
        with self._lock:
            self.value += 1

    def decrement(self):
        self._lock.acquire()
        try:
            self.value -= 1
        finally:
            self._lock.release()


class Box:
    lock = threading.RLock()

    def __init__(self):
        self.total_items = 0

    def execute(self, value):
        with Box.lock:
            self.total_items += value

    def add(self):
        with Box.lock:
            self.execute(1)

    def remove(self):
        with Box.lock:
            self.execute(-1)


def worker(action, times):
    for _ in range(times):
        action()


counter = SharedCounter()
box = Box()
threads = [
    threading.Thread(target=worker, args=(counter.increment, 200)),
    threading.Thread(target=worker, args=(counter.decrement, 150)),
    threading.Thread(target=worker, args=(box.add, 60)),
    threading.Thread(target=worker, args=(box.remove, 40)),
]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(f"counter: {counter.value}")
print(f"box: {box.total_items}")
print(Box.lock)if False else print(type(Box.lock).__name__)

plain = threading.Lock()


def release_other():
    try:
        Box.lock.release()
    except RuntimeError as e:
        print("RLock:", e)
    plain.release()
    print("a plain lock may be released by anyone")


Box.lock.acquire()
plain.acquire()
t = threading.Thread(target=release_other)
t.start()
t.join()
Box.lock.release()
print(plain.locked())
