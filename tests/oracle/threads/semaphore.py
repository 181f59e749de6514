import threading
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False)); s.release(); print(s.acquire(timeout=0.1))
try: threading.Semaphore(-1)
except ValueError as e: print(e)
try: s.release(0)
except ValueError as e: print(e)
s.release(2)
with s: print("in")
