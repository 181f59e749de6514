import threading
class Box: pass
class Counter:
    total = 0
    def __init__(self): self.n = 0
    def add(self):
        self.n += 1
        Counter.total += 1
box = Counter()
other = Box()
other.items = []
def work(k):
    for i in range(60):
        box.add()
        other.items.append((k, i))
        other.last = k
        setattr(other, f'x{k}', i)
        if i % 7 == 0 and hasattr(other, 'gone'): del other.gone
        elif i % 5 == 0: other.gone = i
def safe(k):
    try: work(k)
    except Exception as e: print(k, type(e).__name__, e)
ts = [threading.Thread(target=safe, args=(k,)) for k in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(box.n, Counter.total, len(other.items), other.last, other.items[-3:], sorted(vars(other)))
