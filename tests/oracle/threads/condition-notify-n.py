import threading, time
c = threading.Condition(); woken = []
def w(i):
    with c:
        c.wait(); woken.append(i)
ts = []
for i in range(4):
    t = threading.Thread(target=w, args=(i,)); t.start(); ts.append(t); time.sleep(0.05)
with c: c.notify(2)
time.sleep(0.1); print(sorted(woken))
with c: c.notify_all()
for t in ts: t.join()
print(sorted(woken))
