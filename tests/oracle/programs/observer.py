import threading
from collections import defaultdict


class Subject:
    def __init__(self):
        self._observers = defaultdict(list)
        self._lock = threading.RLock()

    def subscribe(self, event, callback):
        with self._lock:
            self._observers[event].append(callback)
        return lambda: self._observers[event].remove(callback)

    def emit(self, event, *args, **kwargs):
        with self._lock:
            for callback in tuple(self._observers[event]):
                callback(*args, **kwargs)


log = []
subject = Subject()
stop = subject.subscribe('tick', lambda n: log.append(n))
subject.subscribe('tick', lambda n: n == 2 and stop())
subject.subscribe('tick', lambda n: subject.emit('tock', n, double=n * 2))
subject.subscribe('tock', lambda n, double: log.append((n, double)))


def ticker():
    for n in range(1, 4):
        subject.emit('tick', n)


t = threading.Thread(target=ticker)
t.start()
t.join()
print(log)
print({event: len(callbacks) for event, callbacks in subject._observers.items()})
