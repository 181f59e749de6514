# A restaurant: guests order, cooks cook from a priority queue, waiters serve; all with timings.
import heapq
import threading
import time


class OrderBoard:
    def __init__(self):
        self._heap = []
        self._ready = threading.Condition()
        self._open = True
        self._count = 0

    def order(self, priority, guest, dish, minutes):
        with self._ready:
            self._count += 1
            heapq.heappush(self._heap, (priority, self._count, guest, dish, minutes))
            self._ready.notify()

    def next(self):
        with self._ready:
            while not self._heap and self._open:
                self._ready.wait()
            return heapq.heappop(self._heap) if self._heap else None

    def close(self):
        with self._ready:
            self._open = False
            self._ready.notify_all()


board = OrderBoard()
start = time.monotonic()
served, served_lock = [], threading.Lock()


def clock():
    return round((time.monotonic() - start) * 10) / 10


def cook(name):
    while (order := board.next()) is not None:
        priority, number, guest, dish, minutes = order
        time.sleep(minutes / 5)
        with served_lock:
            served.append((clock(), guest, dish, name))


cooks = [threading.Thread(target=cook, args=(n,)) for n in ("Gordon", "Julia")]
for c in cooks:
    c.start()
    time.sleep(0.01)
menu = {"soup": 2, "steak": 5, "salad": 1, "cake": 3}
for i, (guest, dish, priority) in enumerate([("ann", "steak", 2), ("bob", "soup", 2), ("vip", "cake", 0), ("cat", "salad", 1), ("dan", "soup", 1)]):
    board.order(priority, guest, dish, menu[dish])
    time.sleep(0.06)
board.close()
for c in cooks:
    c.join()
for when, guest, dish, name in served:
    print(f"{guest:<4}{dish:<6}{name}")
