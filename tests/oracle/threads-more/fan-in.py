# Several sources put numbered items in one queue; the reader sorts out who sent what.
import queue
import threading
from collections import defaultdict

inbox = queue.Queue()
DONE = object()


def source(name, count):
    for i in range(count):
        inbox.put((name, i))
    inbox.put((name, DONE))


names = {"red": 3, "green": 1, "blue": 4}
for name, count in names.items():
    threading.Thread(target=source, args=(name, count)).start()
received, open_sources = defaultdict(list), set(names)
while open_sources:
    name, item = inbox.get()
    if item is DONE:
        open_sources.discard(name)
    else:
        received[name].append(item)
for name in sorted(received):
    print(name, received[name])
print(inbox.qsize(), inbox.empty())
