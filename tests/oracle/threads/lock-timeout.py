import threading, time
l = threading.Lock(); l.acquire()
b = time.monotonic()
print(l.acquire(timeout=0.3)); print(round(time.monotonic() - b, 1))
