import time
from multiprocessing import Process

def work():
    time.sleep(0.1)
    print("child ends", flush=True)

p = Process(target=work)
p.start()
raise RuntimeError("parent")
