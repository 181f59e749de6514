import threading

cond = threading.Condition()
items = []
ROOM = 2


def producer():
    for n in range(4):
        with cond:
            while len(items) >= ROOM:
                cond.wait()
            items.append(n)
            cond.notify_all()


def consumer():
    for _ in range(4):
        with cond:
            while not items:
                cond.wait()
            print("took", items.pop(0))
            cond.notify_all()


c = threading.Thread(target=consumer, name="Consumer")
p = threading.Thread(target=producer, name="Producer")
c.start()
p.start()
c.join()
p.join()
