import threading
import time

slots = threading.Semaphore(2)
log = []
log_lock = threading.Lock()


def note(text):
    with log_lock:
        log.append(text)


def car(name, stay):
    if not slots.acquire(timeout=0.015):
        note(f'{name} leaves')
        return
    note(f'{name} parks')
    time.sleep(stay)
    note(f'{name} goes')
    slots.release()


cars = []
for name, stay in [('red', 0.03), ('blue', 0.05), ('green', 0.01), ('white', 0.01)]:
    t = threading.Thread(target=car, args=(name, stay))
    cars.append(t)
    t.start()
    time.sleep(0.01)
for t in cars:
    t.join()
print(*log, sep='\n')
print(slots._value)
