import time
from multiprocessing import Queue

q = Queue()
q.put("before")
q.put(lambda: 1)
q.put("after")
time.sleep(0.2)
print(q.get(), q.get())
