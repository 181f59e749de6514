# A semaphore limits how many connections are open at once; the log shows the most.
import threading
import time

limit = threading.Semaphore(2)
open_now, most, lock, log = 0, 0, threading.Lock(), []


def connect(number):
    global open_now, most
    with limit:
        with lock:
            open_now += 1
            most = max(most, open_now)
            log.append(f"open {number}")
        time.sleep(0.3)
        with lock:
            open_now -= 1
            log.append(f"close {number}")


threads = []
for n in range(5):
    t = threading.Thread(target=connect, args=(n,))
    t.start()
    threads.append(t)
    time.sleep(0.12)
for t in threads:
    t.join()
print(*log, sep="\n")
print(most, open_now)
gate = threading.Semaphore(0)
threading.Thread(target=lambda: gate.release(3)).start()
print(gate.acquire(), gate.acquire(), gate.acquire(timeout=1), gate.acquire(blocking=False))
