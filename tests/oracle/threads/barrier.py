import threading, time
b = threading.Barrier(3, action=lambda: print("all here")); out = []
def f(i):
    time.sleep(i * 0.05); out.append(b.wait())
ts = [threading.Thread(target=f, args=(i,)) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(out), b.parties, b.n_waiting, b.broken)
