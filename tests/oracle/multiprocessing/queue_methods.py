import queue
import time
from multiprocessing import Queue

q = Queue(2)
print(q.empty(), q.full(), q.qsize())
q.put("a")
q.put("b")
time.sleep(0.2)
print(q.empty(), q.full(), q.qsize())
try:
    q.put("c", timeout=0.05)
except queue.Full as error:
    print("Full", repr(error))
try:
    q.put_nowait("c")
except queue.Full:
    print("Full")
print(q.get(), q.get_nowait())
try:
    q.get(timeout=0.05)
except queue.Empty as error:
    print("Empty", repr(error))
try:
    q.get(False)
except queue.Empty:
    print("Empty")
try:
    q.join_thread()
except AssertionError:
    print("not closed")
q.close()
try:
    q.put(1)
except ValueError as error:
    print(str(error).split(" object")[0])
q.join_thread()
