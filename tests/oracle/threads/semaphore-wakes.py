import threading, time
s = threading.Semaphore(0); out = []
def w(i):
    s.acquire(); out.append(i)
ts = [threading.Thread(target=w, args=(i,)) for i in range(3)]
for t in ts: t.start()
time.sleep(0.1); s.release(2); time.sleep(0.1); print(len(out)); s.release()
for t in ts: t.join()
print(sorted(out))
