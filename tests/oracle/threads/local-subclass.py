import threading
class L(threading.local):
    kind = "class attribute"
    def __init__(self, n): self.n = n; print("init", n)
d = L(5); d.n += 1
def f(): print(d.n, d.kind)
t = threading.Thread(target=f); t.start(); t.join(); print(d.n)
