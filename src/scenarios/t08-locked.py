import threading

lock = threading.Lock()
total = 0


def up():
    global total
    for _ in range(2):
        with lock:
            total += 1


def down():
    global total
    for _ in range(2):
        with lock:
            total -= 1


one = threading.Thread(target=up, name="Up")
two = threading.Thread(target=down, name="Down")
one.start()
two.start()
one.join()
two.join()
print("total:", total)
