import queue, threading
q = queue.Queue(2); out = []
def prod():
    for i in range(6): q.put(i)
    q.put(None)
def cons():
    while (x := q.get()) is not None: out.append(x)
ts = [threading.Thread(target=prod), threading.Thread(target=cons)]
for t in ts: t.start()
for t in ts: t.join()
print(out)
