import threading
import time
from contextlib import contextmanager


class ReadWriteLock:
    def __init__(self):
        self._condition = threading.Condition()
        self._readers = 0
        self.max_readers = 0

    @contextmanager
    def reading(self):
        with self._condition:
            self._readers += 1
            self.max_readers = max(self.max_readers, self._readers)
        try:
            yield
        finally:
            with self._condition:
                self._readers -= 1
                if not self._readers:
                    self._condition.notify_all()

    @contextmanager
    def writing(self):
        with self._condition:
            while self._readers:
                self._condition.wait()
            yield


rw = ReadWriteLock()
shared = {'value': 0}
seen = []


def reader():
    with rw.reading():
        time.sleep(0.02)
        seen.append(shared['value'])


def writer():
    with rw.writing():
        shared['value'] += 1


first = [threading.Thread(target=reader) for _ in range(3)]
for t in first: t.start()
time.sleep(0.005)
w = threading.Thread(target=writer)
w.start()
for t in first + [w]: t.join()
second = threading.Thread(target=reader)
second.start()
second.join()
print(seen, shared, 'together:', rw.max_readers)
