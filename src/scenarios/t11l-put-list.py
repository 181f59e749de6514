import threading

cond = threading.Condition()
items = []


def consume():
    with cond:
        while not items:
            cond.wait()
        print("took", items.pop(0))


def put_list(new):
    with cond:
        items.extend(new)
        cond.notify()


consumers = [threading.Thread(target=consume, name=f"C{i}") for i in (1, 2, 3)]
for t in consumers:
    t.start()
p = threading.Thread(target=put_list, args=([1, 2, 3],), name="P")
p.start()
p.join()
for t in consumers:
    t.join()
