import time
from multiprocessing import Queue

q = Queue()
item = [1, 2]
q.put(item)
time.sleep(0.2)
item.append(3)
got = q.get()
print(got, item, got is item)

class Thing:
    def __init__(self, n):
        self.n = n
        self.me = self

    def __eq__(self, other):
        return self.n == other.n

thing = Thing(7)
q.put(thing)
copy = q.get()
print(copy == thing, copy is thing, copy.me is copy)
