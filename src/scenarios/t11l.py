import threading

cond = threading.Condition()
items = []


def consume():
    with cond:
        while not items:
            cond.wait()
        print("A took", items.pop(0))


def produce(item):
    with cond:
        items.append(item)
        cond.notify()


a = threading.Thread(target=consume, name="A")
b = threading.Thread(target=produce, args=("bread",), name="B")
c = threading.Thread(target=produce, args=("milk",), name="C")
for t in (a, b, c):
    t.start()
for t in (a, b, c):
    t.join()
print("left:", items)
