from multiprocessing import Process, Queue

def produce(q):
    for i in range(5):
        q.put(i)
    q.put(None)

def consume(q, out):
    total = 0
    while True:
        item = q.get()
        if item is None:
            break
        total += item
    out.put(total)

q, out = Queue(), Queue()
ps = [Process(target=produce, args=(q,)), Process(target=consume, args=(q, out))]
for p in ps:
    p.start()
for p in ps:
    p.join()
print(out.get())
