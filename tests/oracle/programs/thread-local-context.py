import threading
import time

context = threading.local()
context.user = 'main'
results = {}


def who():
    return getattr(context, 'user', 'nobody')


def request(user, delay):
    before = who()
    context.user = user
    time.sleep(delay)
    results[user] = (before, who(), sorted(vars(context)))


threads = [threading.Thread(target=request, args=(u, d)) for u, d in [('ann', 0.03), ('bob', 0.01)]]
for t in threads: t.start()
for t in threads: t.join()
print(results, who())
try:
    context.password
except AttributeError as error:
    print(error)


class Session(threading.local):
    count = 0

    def __init__(self, start):
        self.items = [start]

    def add(self, x):
        self.count += 1
        self.items.append(x)
        return self.items


s = Session('s')
s.add(1)
t = threading.Thread(target=lambda: print(s.add(2), s.count))
t.start(); t.join()
print(s.items, s.count)
