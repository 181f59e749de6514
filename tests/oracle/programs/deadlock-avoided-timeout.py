import threading
import time

a, b = threading.Lock(), threading.Lock()
attempts = []


def transfer(name, first, second, pause):
    for attempt in range(1, 10):
        first.acquire()
        time.sleep(0.01)
        if second.acquire(timeout=pause):
            try:
                attempts.append((name, attempt > 1))
            finally:
                second.release()
                first.release()
            return
        first.release()
        time.sleep(0.04)


t1 = threading.Thread(target=transfer, args=('t1', a, b, 0.02))
t2 = threading.Thread(target=transfer, args=('t2', b, a, 0.2))
t1.start()
t2.start()
t1.join()
t2.join()
print(attempts, a.locked(), b.locked(), a.acquire(blocking=False), a.acquire(False))
try:
    a.acquire(False, 1)
except ValueError as error:
    print(error)
try:
    a.acquire(timeout=-3)
except ValueError as error:
    print(error)
