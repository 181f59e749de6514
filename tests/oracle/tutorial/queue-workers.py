# One producer, three consumers and a queue: task_done, join and poison pills.
import queue
import random
import threading
import time

random.seed(11)
results = {}
results_lock = threading.Lock()


class Producer(threading.Thread):
    def __init__(self, q, count):
        threading.Thread.__init__(self, name="producer")
        self.queue = q
        self.count = count

    def run(self):
        for i in range(self.count):
            item = random.randint(0, 256)
            self.queue.put(item)
            time.sleep(0.1)


class Consumer(threading.Thread):
    def __init__(self, q, number):
        super().__init__(name=f"consumer-{number}")
        self.queue = q

    def run(self):
        mine = []
        while True:
            item = self.queue.get()
            if item is None:
                self.queue.task_done()
                break
            mine.append(item)
            time.sleep(0.25)
            self.queue.task_done()
        with results_lock:
            results[self.name] = mine


def main():
    q = queue.Queue()
    producer = Producer(q, 9)
    consumers = [Consumer(q, i) for i in range(3)]
    producer.start()
    for c in consumers:
        c.start()
    producer.join()
    for _ in consumers:
        q.put(None)
    q.join()
    for c in consumers:
        c.join()
    for name in sorted(results):
        print(name, results[name])
    print(sum(map(len, results.values())), q.empty())


if __name__ == "__main__":
    main()
