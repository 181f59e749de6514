import threading
from collections import deque


class BoundedBuffer:
    def __init__(self, capacity):
        self.items = deque()
        self.capacity = capacity
        lock = threading.Lock()
        self.not_full = threading.Condition(lock)
        self.not_empty = threading.Condition(lock)
        self.high = 0

    def put(self, item):
        with self.not_full:
            while len(self.items) >= self.capacity:
                self.not_full.wait()
            self.items.append(item)
            self.high = max(self.high, len(self.items))
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            self.not_empty.wait_for(lambda: self.items)
            item = self.items.popleft()
            self.not_full.notify()
            return item


buffer = BoundedBuffer(3)
taken = []
lock = threading.Lock()


def produce(base):
    for i in range(10):
        buffer.put(base + i)


def consume():
    for _ in range(10):
        item = buffer.get()
        with lock:
            taken.append(item)


workers = [threading.Thread(target=produce, args=(b,)) for b in (0, 100)]
workers += [threading.Thread(target=consume) for _ in range(2)]
[w.start() for w in workers]
[w.join() for w in workers]
print(sorted(taken) == [*range(10), *range(100, 110)], len(buffer.items), buffer.high <= 3)
print([x for x in taken if x < 100] and sum(taken))
