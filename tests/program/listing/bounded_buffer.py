import threading
from collections import deque as Deque


class Buffer:
    """Holds a few items."""

    limit: int = 3

    def __init__(self, limit=None):
        self.items = Deque()
        self.lock = threading.Lock()
        self.changed = threading.Condition(self.lock)
        if limit is not None:
            self.limit = limit

    def put(self, item):
        with self.changed:
            while len(self.items) >= self.limit:
                self.changed.wait()
            self.items.append(item)
            self.changed.notify()

    def get(self):
        with self.changed:
            if not self.items:
                self.changed.wait()
            item = self.items.popleft()
            self.changed.notify_all()
            return item

    @property
    def empty(self):
        return not self.items

    @staticmethod
    def of(*items, limit=8, **extra):
        buffer = Buffer(limit, **extra)
        for item in items:
            buffer.put(item)
        return buffer

    @classmethod
    def big(cls):
        return cls(limit=100)


class Loud(Buffer):
    def put(self, item, *, times=1):
        print(f"put {item!r}")
        for _ in range(times):
            super().put(item)

    def get(self):
        item = super(Loud, self).get()
        print("got", item, sep=": ")
        return item


def produce(buffer, n):
    for i in range(n):
        buffer.put(i)


buffer = Loud(2)
worker = threading.Thread(target=produce, args=(buffer, 5), daemon=True)
worker.start()
print([buffer.get() for _ in range(5)])
