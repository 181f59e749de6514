from multiprocessing import Barrier, Process, Queue
from threading import BrokenBarrierError

def meet(barrier, q):
    try:
        q.put(barrier.wait())
    except BrokenBarrierError:
        q.put("broken")

def alone(barrier):
    try:
        barrier.wait(0.1)
    except BrokenBarrierError as error:
        print(repr(error), barrier.broken, flush=True)

b, q = Barrier(2), Queue()
ps = [Process(target=meet, args=(b, q)) for _ in range(2)]
for p in ps:
    p.start()
print(sorted([q.get(), q.get()]), b.parties, b.n_waiting, b.broken, flush=True)
for p in ps:
    p.join()
p = Process(target=alone, args=(b,))
p.start()
p.join()
print(b.broken)
b.reset()
print(b.broken)
b.abort()
print(b.broken)
