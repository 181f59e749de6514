import time
from multiprocessing import JoinableQueue, Process

class Producer(Process):
    def __init__(self, queue, count):
        super().__init__()
        self.queue = queue
        self.count = count

    def run(self):
        for i in range(self.count):
            self.queue.put((self.name, i))

class Consumer(Process):
    def __init__(self, queue):
        super().__init__()
        self.queue = queue
        self.daemon = True

    def run(self):
        while True:
            name, i = self.queue.get()
            time.sleep(0.01)
            self.queue.task_done()

if __name__ == "__main__":
    queue = JoinableQueue()
    consumers = [Consumer(queue) for _ in range(2)]
    producers = [Producer(queue, 4) for _ in range(2)]
    for p in consumers + producers:
        p.start()
    for p in producers:
        p.join()
    queue.join()
    print("all done", queue.empty(), [c.is_alive() for c in consumers])
