import threading
def gen():
    for i in range(6): yield i
g = gen(); l = threading.Lock(); out = []
def f():
    while True:
        with l:
            try: out.append(next(g))
            except StopIteration: return
ts = [threading.Thread(target=f) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(out))
