import threading

cond = threading.Condition()
items = []


def produce(item):
    with cond:
        while len(items) == 1:
            cond.wait()
        items.append(item)
        cond.notify()


def consume():
    with cond:
        while not items:
            cond.wait()
        items.pop()
        cond.notify()


threads = [
    threading.Thread(target=consume, name="C1"),
    threading.Thread(target=consume, name="C2"),
    threading.Thread(target=produce, args=(1,), name="P1"),
    threading.Thread(target=produce, args=(2,), name="P2"),
]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("everyone is done")
