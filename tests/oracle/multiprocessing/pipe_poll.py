import time
from multiprocessing import Pipe, Process

def late(conn):
    time.sleep(0.3)
    conn.send("late")

a, b = Pipe()
print(a.poll(), a.poll(0))
p = Process(target=late, args=(b,))
p.start()
print(a.poll(0.05))
print(a.poll(5))
print(a.recv())
p.join()
with a, b:
    b.send([1, (2, 3), {"k": None}, {4, 5}, b"bytes", 1.5, 2**100])
    print(a.recv())
print(a.closed, b.closed)
