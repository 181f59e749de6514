from multiprocessing import Pipe, Process

def child(conn):
    other = conn.recv()
    other.send("through the sent end")
    other.close()

a, b = Pipe()
p = Process(target=child, args=(b,))
p.start()
r, w = Pipe(duplex=False)
a.send(w)
print(r.recv())
p.join()
