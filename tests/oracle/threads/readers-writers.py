import threading
class RW:
    def __init__(self): self.r = 0; self.m = threading.Lock(); self.w = threading.Lock()
    def read(self):
        with self.m:
            self.r += 1
            if self.r == 1: self.w.acquire()
    def done(self):
        with self.m:
            self.r -= 1
            if self.r == 0: self.w.release()
rw = RW(); data = [0]; seen = []
def reader():
    rw.read(); seen.append(data[0]); rw.done()
def writer():
    with rw.w: data[0] += 1
ts = [threading.Thread(target=f) for f in (reader, writer, reader)]
for t in ts: t.start(); t.join()
print(seen, data)
