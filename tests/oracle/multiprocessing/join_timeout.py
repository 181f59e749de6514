import time
from multiprocessing import Process

p = Process(target=time.sleep, args=(0.5,))
p.start()
p.join(0.1)
print(p.is_alive(), p.exitcode)
p.join()
print(p.is_alive(), p.exitcode)
p.join()
