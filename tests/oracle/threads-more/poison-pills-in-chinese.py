import queue
import threading
import time

class Consumer(threading.Thread):
    def __init__(self, q, n):
        super(Consumer, self).__init__(name="consumer-%d" % n)
        self.q = q

    def run(self):
        got = 0
        while True:
            item = self.q.get()
            if item is None:        # 毒丸 poison pill
                self.q.task_done()
                break
            got += 1
            time.sleep(0.01)
            self.q.task_done()
        with lock:
            total.append(got)

lock = threading.Lock()
total = []
if __name__ == "__main__":
    q = queue.Queue(maxsize=4)
    consumers = [Consumer(q, i) for i in range(3)]
    for c in consumers:
        c.start()
    for i in range(12):
        q.put("job-%02d" % i)
    for _ in consumers:
        q.put(None)
    q.join()
    for c in consumers:
        c.join()
    print("All done.", sum(total), [c.is_alive() for c in consumers])
