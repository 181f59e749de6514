import queue
q = queue.SimpleQueue(); q.put("a"); print(q.qsize(), q.get(), q.empty())
try: q.get(timeout=0.1)
except queue.Empty as e: print(type(e).__name__)
