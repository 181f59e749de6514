import os
from multiprocessing import Process, Queue

def tell(q):
    q.put((os.getpid(), os.getppid()))

q = Queue()
p = Process(target=tell, args=(q,))
p.start()
pid, parent = q.get()
p.join()
print(pid == p.pid, parent == os.getpid(), pid != os.getpid(), p.ident == p.pid)
