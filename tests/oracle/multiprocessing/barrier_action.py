from multiprocessing import Barrier, Process

def act():
    print("all are here", flush=True)

def meet(b):
    b.wait()

b = Barrier(3, action=act)
ps = [Process(target=meet, args=(b,)) for _ in range(3)]
for p in ps:
    p.start()
for p in ps:
    p.join()
print([p.exitcode for p in ps])
