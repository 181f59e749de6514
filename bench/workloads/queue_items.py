# W3: a hundred thousand items through a bounded queue.
import queue
import threading

ITEMS = 100_000
channel = queue.Queue(64)
totals = []


def produce():
    for number in range(ITEMS):
        channel.put(number)
    channel.put(None)


def consume():
    total = 0
    while True:
        item = channel.get()
        if item is None:
            break
        total += item
    totals.append(total)


a = threading.Thread(target=produce)
b = threading.Thread(target=consume)
a.start()
b.start()
a.join()
b.join()
print(totals[0])
