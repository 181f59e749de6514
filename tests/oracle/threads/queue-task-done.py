import queue, threading
q = queue.Queue()
def w():
    while True:
        x = q.get(); print("did", x); q.task_done()
threading.Thread(target=w, daemon=True).start()
for i in range(3): q.put(i)
q.join(); print("joined")
try: q.task_done()
except ValueError as e: print(e)
