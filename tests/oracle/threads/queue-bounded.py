import queue
q = queue.Queue(maxsize=2); q.put(1); q.put(2); print(q.full())
for call in (lambda: q.put_nowait(3), lambda: q.put(3, False), lambda: q.put(3, timeout=0.1)):
    try: call()
    except queue.Full: print("full")
try: q.put(3, timeout=-1)
except ValueError as e: print(e)
