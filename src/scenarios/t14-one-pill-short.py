import queue
import threading

CONSUMERS = 3
q = queue.Queue()


def producer():
    for n in range(6):
        q.put(n)
    for _ in range(CONSUMERS - 1):
        q.put(None)


def consumer():
    while True:
        n = q.get()
        q.task_done()
        if n is None:
            break
        print(threading.current_thread().name, "got", n)


p = threading.Thread(target=producer, name="Producer")
consumers = [threading.Thread(target=consumer, name=f"Consumer-{i + 1}") for i in range(CONSUMERS)]
p.start()
for t in consumers:
    t.start()
p.join()
q.join()
for t in consumers:
    t.join()
print("all done")
