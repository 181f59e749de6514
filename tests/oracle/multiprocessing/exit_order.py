import atexit
import time
from multiprocessing import Process

def bye():
    print("atexit of the parent", flush=True)

def work():
    atexit.register(print, "never printed by a child")
    time.sleep(0.2)
    print("child ends", flush=True)

atexit.register(bye)
Process(target=work).start()
print("main ends", flush=True)
