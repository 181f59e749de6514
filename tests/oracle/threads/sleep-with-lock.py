import threading, time
l = threading.Lock(); b = time.monotonic()
def f(i):
    with l: time.sleep(0.1); print(i)
ts = [threading.Thread(target=f, args=(i,)) for i in range(3)]
for t in ts: t.start(); time.sleep(0.01)
for t in ts: t.join()
print(round(time.monotonic() - b, 1))
