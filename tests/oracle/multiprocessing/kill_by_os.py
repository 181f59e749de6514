import os
import time
from multiprocessing import Process

def wait():
    time.sleep(10)

p = Process(target=wait)
p.start()
time.sleep(0.1)
os.kill(p.pid, 9)
p.join()
print(p.exitcode, p.is_alive())
