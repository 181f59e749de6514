import threading
class Worker(threading.Thread):
    count = 0
    def __init__(self, n, **kw):
        super().__init__(**kw); self.n = n; self.result = None
    def run(self):
        Worker.count += 1; self.result = sum(range(self.n))
ws = [Worker(n, name=f"w{n}") for n in (10, 100)]
for w in ws: w.start()
for w in ws: w.join()
print([(w.name, w.result) for w in ws], Worker.count)
