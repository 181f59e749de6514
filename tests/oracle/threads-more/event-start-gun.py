# Runners wait for one event, then run; a second event stops a spinner.
import threading
import time

gun, stop = threading.Event(), threading.Event()
finished, lock = [], threading.Lock()


def runner(number):
    gun.wait()
    time.sleep(number / 100)
    with lock:
        finished.append(number)


def spinner():
    turns = 0
    while not stop.wait(0.01):
        turns += 1
    finished.append(f"spinner {'turned' if turns >= 2 else turns}")


threads = [threading.Thread(target=runner, args=(n,)) for n in (3, 1, 2)]
spin = threading.Thread(target=spinner)
spin.start()
for t in threads:
    t.start()
print(finished, gun.is_set())
gun.set()
for t in threads:
    t.join()
stop.set()
spin.join()
print(finished, gun.wait(0), stop.is_set())
gun.clear()
print(gun.is_set(), gun.wait(0.01))
