import time
from multiprocessing import Process

def work(name, seconds):
    print("starts", name, flush=True)
    time.sleep(seconds)
    print("ends", name, flush=True)

p = Process(target=work, args=("daemon", 5), daemon=True)
p.start()
time.sleep(0.2)
q = Process(target=work, args=("other", 0.3))
q.daemon = False
q.start()
print(p.daemon, q.daemon, flush=True)
time.sleep(0.2)
print("main is done", flush=True)
