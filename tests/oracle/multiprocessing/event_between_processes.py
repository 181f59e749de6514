import time
from multiprocessing import Event, Process

def wait(e):
    print("waits", flush=True)
    print(e.wait(), e.is_set(), flush=True)

def wait_a_little(e):
    print(e.wait(0.05), e.is_set(), flush=True)

e = Event()
p = Process(target=wait, args=(e,))
p.start()
q = Process(target=wait_a_little, args=(e,))
q.start()
q.join()
time.sleep(0.1)
print("sets", flush=True)
e.set()
p.join()
e.clear()
print(e.is_set(), e.wait(0.01))
