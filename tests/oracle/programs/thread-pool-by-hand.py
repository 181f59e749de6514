import queue
import threading


class ThreadPool:
    def __init__(self, size):
        self.tasks = queue.Queue()
        self.results = {}
        self.lock = threading.Lock()
        self.workers = [threading.Thread(target=self._work, name=f'worker-{i}', daemon=True) for i in range(size)]
        for worker in self.workers:
            worker.start()

    def _work(self):
        while True:
            task = self.tasks.get()
            if task is None:
                break
            key, function, args = task
            try:
                result = function(*args)
            except Exception as error:
                result = f'{type(error).__name__}: {error}'
            with self.lock:
                self.results[key] = result
            self.tasks.task_done()

    def submit(self, key, function, *args):
        self.tasks.put((key, function, args))

    def shutdown(self):
        self.tasks.join()
        for _ in self.workers:
            self.tasks.put(None)
        for worker in self.workers:
            worker.join()


pool = ThreadPool(3)
for n in range(5):
    pool.submit(n, lambda n: 10 // n, n)
pool.submit('word', str.upper, 'hello')
pool.submit('bad', int, 'x1')
pool.shutdown()
for key in sorted(pool.results, key=str):
    print(key, '->', pool.results[key])
print([w.is_alive() for w in pool.workers], [w.name for w in pool.workers])
