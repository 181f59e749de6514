import time
from multiprocessing import Condition, Process, Value

def consumer(cond, ready):
    with cond:
        while not ready.value:
            cond.wait()
        print("consumer goes on", flush=True)

def waiter(cond):
    with cond:
        print(cond.wait(0.05), cond.wait_for(lambda: False, timeout=0.05), flush=True)

cond = Condition()
ready = Value("b", 0)
w = Process(target=waiter, args=(cond,))
w.start()
w.join()
p = Process(target=consumer, args=(cond, ready))
p.start()
time.sleep(0.1)
with cond:
    ready.value = 1
    print("notifies", flush=True)
    cond.notify_all()
p.join()
