import threading
e = threading.Event()
ts = [threading.Thread(target=e.wait, name=f"w{i}") for i in range(3)]
for t in ts: t.start()
print(threading.active_count(), sorted(t.name for t in threading.enumerate()))
e.set()
for t in ts: t.join()
print(threading.active_count())
