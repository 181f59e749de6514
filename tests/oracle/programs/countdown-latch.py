import threading
import time


class CountDownLatch:
    def __init__(self, count):
        self.count = count
        self.condition = threading.Condition()

    def count_down(self):
        with self.condition:
            self.count -= 1
            if self.count <= 0:
                self.condition.notify_all()

    def wait(self, timeout=None):
        with self.condition:
            return self.condition.wait_for(lambda: self.count <= 0, timeout)


latch = CountDownLatch(3)
order = []


def service(name, delay):
    time.sleep(delay)
    order.append(name)
    latch.count_down()


print(latch.wait(0.01))
for name, delay in (('db', 0.03), ('cache', 0.01), ('web', 0.05)):
    threading.Thread(target=service, args=(name, delay)).start()
print(latch.wait(timeout=1), order, latch.count)
print('threads left:', [t.name for t in threading.enumerate() if t is not threading.main_thread()] == [] or 'finishing')
