import threading

total = 0


def plus(value, change):
    return value + change


def up():
    global total
    for _ in range(2):
        total = plus(total, 1)


def down():
    global total
    for _ in range(2):
        total = plus(total, -1)


one = threading.Thread(target=up, name="Up")
two = threading.Thread(target=down, name="Down")
one.start()
two.start()
one.join()
two.join()
print("total:", total)
