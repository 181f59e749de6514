from multiprocessing import Process, Queue

def work(q):
    q.put("x" * 1_000_000)

q = Queue()
p = Process(target=work, args=(q,))
p.start()
p.join(0.5)
print("still there:", p.is_alive())
print(len(q.get()))
p.join()
print(p.exitcode)
