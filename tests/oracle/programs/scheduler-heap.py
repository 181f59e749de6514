import heapq
import itertools
import threading
import time


class Scheduler(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.heap = []
        self.order = itertools.count()
        self.cond = threading.Condition()
        self.running = True

    def after(self, delay, action, *args):
        with self.cond:
            heapq.heappush(self.heap, (time.monotonic() + delay, next(self.order), action, args))
            self.cond.notify()

    def run(self):
        with self.cond:
            while self.running or self.heap:
                if not self.heap:
                    self.cond.wait()
                    continue
                when, _, action, args = self.heap[0]
                remaining = when - time.monotonic()
                if remaining > 0:
                    self.cond.wait(remaining)
                else:
                    heapq.heappop(self.heap)
                    action(*args)

    def stop(self):
        with self.cond:
            self.running = False
            self.cond.notify()


s = Scheduler()
s.start()
s.after(0.06, print, 'third')
s.after(0.02, print, 'first')
s.after(0.04, print, 'second', 2)
s.stop()
s.join()
print('heap', s.heap)
