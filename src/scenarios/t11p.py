import threading

cond = threading.Condition()
items = []


def consume():
    with cond:
        if not items:
            cond.wait()
        print("got", items.pop())


def produce():
    with cond:
        items.append("bread")
        cond.notify()


a = threading.Thread(target=consume, name="A")
a.start()
b = threading.Thread(target=produce, name="B")
b.start()
a.join()
b.join()
