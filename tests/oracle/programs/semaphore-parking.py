import threading
import time

slots = threading.Semaphore(2)
log = []
log_lock = threading.Lock()


def note(text):
    with log_lock:
        log.append(text)


def car(name, stay):
    if not slots.acquire(timeout=0.02):
        note(f'{name} leaves')
        return
    note(f'{name} parks')
    time.sleep(stay)
    note(f'{name} goes')
    slots.release()


cars = []
for name, stay in [('red', 0.09), ('blue', 0.15), ('green', 0.03), ('white', 0.03)]:
    t = threading.Thread(target=car, args=(name, stay))
    cars.append(t)
    t.start()
    time.sleep(0.04)
for t in cars:
    t.join()
print(*log, sep='\n')
print(slots._value)
