import threading
import time


class RateLimiter:
    """At most `limit` calls in flight; counts the peak."""

    def __init__(self, limit):
        self.semaphore = threading.BoundedSemaphore(limit)
        self.lock = threading.Lock()
        self.active = self.peak = self.done = 0

    def __enter__(self):
        self.semaphore.acquire()
        with self.lock:
            self.active += 1
            self.peak = max(self.peak, self.active)
        return self

    def __exit__(self, *exc):
        with self.lock:
            self.active -= 1
            self.done += 1
        self.semaphore.release()
        return False


limiter = RateLimiter(3)


def call(n):
    with limiter:
        time.sleep(0.01)
        if n == 4:
            return


threads = [threading.Thread(target=call, args=(i,)) for i in range(9)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print('peak', limiter.peak, 'done', limiter.done, 'active', limiter.active)
try:
    limiter.semaphore.release()
except ValueError as error:
    print(error)
