# Locks used wrongly, and what each says.
import threading

lock, rlock = threading.Lock(), threading.RLock()
condition, semaphore = threading.Condition(), threading.BoundedSemaphore(1)
cases = {
    "release unlocked": lambda: lock.release(),
    "rlock not owned": lambda: rlock.release(),
    "wait without lock": lambda: condition.wait(),
    "notify without lock": lambda: condition.notify(),
    "bounded release": lambda: semaphore.release(),
    "negative semaphore": lambda: threading.Semaphore(-1),
    "timeout without blocking": lambda: lock.acquire(False, 1),
    "negative timeout": lambda: lock.acquire(True, -2),

    "barrier of zero": lambda: threading.Barrier(0),
    "barrier timeout": lambda: threading.Barrier(2).wait(0.01),
    "semaphore argument": lambda: threading.Semaphore("x"),
    "release many": lambda: threading.Semaphore().release(0),
}
for name, case in cases.items():
    try:
        print(name, "->", case())
    except Exception as error:
        print(name, "->", type(error).__name__, error)
print(lock.acquire(), lock.acquire(blocking=False), lock.acquire(timeout=0.01), lock.locked())
lock.release()
print(lock.locked(), lock.acquire(False))
with rlock:
    with rlock:
        print("twice")
with lock if not lock.locked() else rlock:
    print("in")
