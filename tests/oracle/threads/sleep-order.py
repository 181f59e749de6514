import threading, time
def f(d): time.sleep(d / 10); print(d)
ts = [threading.Thread(target=f, args=(d,)) for d in (3, 1, 2)]
for t in ts: t.start()
for t in ts: t.join()
