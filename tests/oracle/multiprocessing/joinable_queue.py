from multiprocessing import JoinableQueue, Process

def work(q):
    while True:
        item = q.get()
        print("got", item, flush=True)
        q.task_done()

q = JoinableQueue()
p = Process(target=work, args=(q,), daemon=True)
p.start()
for i in range(4):
    q.put(i)
q.join()
print("all done", flush=True)
try:
    q.task_done()
except ValueError as error:
    print(error)
