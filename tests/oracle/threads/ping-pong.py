import threading
a, b = threading.Semaphore(1), threading.Semaphore(0)
def ping():
    for i in range(3): a.acquire(); print("ping", i); b.release()
def pong():
    for i in range(3): b.acquire(); print("pong", i); a.release()
ts = [threading.Thread(target=pong), threading.Thread(target=ping)]
for t in ts: t.start()
for t in ts: t.join()
