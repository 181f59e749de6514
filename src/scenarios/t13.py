import queue
import threading

q = queue.Queue()


def producer():
    for n in range(6):
        q.put(n)


def consumer():
    while True:
        n = q.get()
        print(threading.current_thread().name, "got", n)
        q.task_done()


p = threading.Thread(target=producer, name="Producer")
consumers = [threading.Thread(target=consumer, name=f"Consumer-{i}") for i in (1, 2, 3)]
p.start()
for t in consumers:
    t.start()
p.join()
q.join()
print("all tasks are done")
for t in consumers:
    t.join()
