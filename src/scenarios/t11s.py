import threading

cond = threading.Condition()
items = []


def consume():
    with cond:
        if not items:
            cond.wait()
        print(threading.current_thread().name, "got", items.pop())


def produce(item):
    with cond:
        items.append(item)
        cond.notify_all()


a = threading.Thread(target=consume, name="A")
c = threading.Thread(target=consume, name="C")
b = threading.Thread(target=produce, args=("bread",), name="B")
later = threading.Thread(target=produce, args=("milk",), name="Later")
for t in (a, c, b):
    t.start()
b.join()
later.start()
for t in (a, c, later):
    t.join()
