from multiprocessing import Process, Queue

def work(q):
    q.cancel_join_thread()
    q.put("x" * 1_000_000)

q = Queue()
p = Process(target=work, args=(q,))
p.start()
p.join(3)
print(p.is_alive(), p.exitcode)
