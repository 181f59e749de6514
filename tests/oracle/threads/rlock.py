import threading
r = threading.RLock()
with r:
    with r:
        print("twice")
r.acquire(); r.acquire(); r.release(); r.release()
try: r.release()
except RuntimeError as e: print(e)
r.acquire()
out = []
t = threading.Thread(target=lambda: out.append(r.acquire(blocking=False))); t.start(); t.join()
print(out)
