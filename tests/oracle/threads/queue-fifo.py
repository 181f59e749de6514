import queue
q = queue.Queue()
for i in range(3): q.put(i)
print(q.qsize(), q.empty(), q.full(), [q.get() for _ in range(3)], q.empty())
try: q.get_nowait()
except queue.Empty as e: print("empty", repr(e))
try: q.get(timeout=0.1)
except queue.Empty: print("timeout")
