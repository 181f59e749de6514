import time
from multiprocessing import Process

def forever():
    while True:
        time.sleep(10)

p = Process(target=forever)
p.start()
time.sleep(0.1)
print(p.is_alive())
p.terminate()
p.join()
print(p.is_alive(), p.exitcode)
p = Process(target=forever)
p.start()
time.sleep(0.1)
p.kill()
p.join()
print(p.is_alive(), p.exitcode)
