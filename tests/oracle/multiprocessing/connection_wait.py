import time
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait

def tell(conn, seconds, text):
    time.sleep(seconds)
    conn.send(text)
    conn.close()

readers = []
for seconds, text in ((0.3, "slow"), (0.1, "quick")):
    r, w = Pipe(duplex=False)
    readers.append(r)
    Process(target=tell, args=(w, seconds, text)).start()
    w.close()
print(wait(readers, 0.01))
while readers:
    for r in wait(readers):
        try:
            print(r.recv())
        except EOFError:
            readers.remove(r)
            print("closed, left", len(readers))
p = Process(target=time.sleep, args=(0.1,))
p.start()
print(wait([p.sentinel]) == [p.sentinel])
p.join()
