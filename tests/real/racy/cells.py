import threading
def outer():
    n = 0
    hist = []
    def inc():
        nonlocal n
        v = n
        hist.append(v)
        n = v + 1
    def run():
        for _ in range(80): inc()
    ts = [threading.Thread(target=run) for _ in range(3)]
    for t in ts: t.start()
    for t in ts: t.join()
    return n, hist
n, hist = outer()
print(n, len(hist), hist[-5:])
