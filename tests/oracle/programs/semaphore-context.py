import threading

gate = threading.Semaphore(2)
lock = threading.Lock()
inside = most = 0


def visit(n):
    global inside, most
    with gate:
        with lock:
            inside += 1
            most = max(most, inside)
        with lock:
            inside -= 1


threads = [threading.Thread(target=visit, args=(n,)) for n in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(inside, most <= 2, gate.acquire(blocking=False), gate.acquire(blocking=False), gate.acquire(timeout=0.01))
gate.release(2)
try:
    gate.release(0)
except ValueError as error:
    print(error)
try:
    threading.Semaphore(-1)
except ValueError as error:
    print(error)
try:
    gate.acquire(blocking=False, timeout=1)
except ValueError as error:
    print(error)
