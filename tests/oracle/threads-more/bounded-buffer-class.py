# A bounded buffer with two conditions on one lock, used by producers and consumers in a fixed order.
import threading
import time


class BoundedBuffer:
    def __init__(self, size):
        self.items = []
        self.size = size
        self.lock = threading.Lock()
        self.not_full = threading.Condition(self.lock)
        self.not_empty = threading.Condition(self.lock)
        self.most = 0

    def put(self, item):
        with self.not_full:
            self.not_full.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            self.most = max(self.most, len(self.items))
            self.not_empty.notify()

    def get(self, timeout=None):
        with self.not_empty:
            if not self.not_empty.wait_for(lambda: self.items, timeout):
                raise TimeoutError("nothing came")
            item = self.items.pop(0)
            self.not_full.notify()
            return item


buffer = BoundedBuffer(2)
got = []


def produce(start):
    for i in range(start, start + 5):
        buffer.put(i)


def consume():
    while True:
        item = buffer.get()
        if item is None:
            break
        got.append(item)
        time.sleep(0.001)


producers = [threading.Thread(target=produce, args=(s,)) for s in (0, 100)]
consumer = threading.Thread(target=consume)
consumer.start()
for p in producers:
    p.start()
for p in producers:
    p.join()
buffer.put(None)
consumer.join()
print(sorted(got), buffer.most <= 2, [x for x in got if x < 100] == list(range(5)))
try:
    buffer.get(timeout=0.05)
except TimeoutError as error:
    print("timeout:", error)
