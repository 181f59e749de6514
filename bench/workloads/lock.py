# W2: two threads count a million times up and down under one lock.
import threading

ROUNDS = 1_000_000
counter = 0
lock = threading.Lock()


def up():
    global counter
    for _ in range(ROUNDS):
        with lock:
            counter += 1


def down():
    global counter
    for _ in range(ROUNDS):
        with lock:
            counter -= 1


a = threading.Thread(target=up)
b = threading.Thread(target=down)
a.start()
b.start()
a.join()
b.join()
print(counter)
