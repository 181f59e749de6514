import threading

total = 0


def up():
    global total
    for _ in range(2):
        value = total
        value += 1
        total = value


def down():
    global total
    for _ in range(2):
        value = total
        value -= 1
        total = value


one = threading.Thread(target=up, name="Up")
two = threading.Thread(target=down, name="Down")
one.start()
two.start()
one.join()
two.join()
print("total:", total)
