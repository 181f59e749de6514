import time
from multiprocessing import Process

def shown(p):
    words = repr(p).split(" ")
    print(" ".join(word for word in words if not word.startswith(("pid", "parent"))), flush=True)

def fail():
    raise SystemExit(4)

p = Process(target=time.sleep, args=(0.2,))
shown(p)
p.start()
shown(p)
p.join()
shown(p)
p = Process(target=fail, name="fails", daemon=True)
p.start()
p.join()
shown(p)
p = Process(target=time.sleep, args=(10,))
p.start()
time.sleep(0.1)
p.terminate()
p.join()
shown(p)
p.close()
shown(p)
