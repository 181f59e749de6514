import threading
n = 0; lock = threading.Lock()
def f():
    global n
    for _ in range(200):
        with lock: n += 1
ts = [threading.Thread(target=f) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(n)
