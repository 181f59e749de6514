# A small thread pool written with queue and Thread: submit, results, shutdown.
import queue
import threading


class Pool:
    def __init__(self, size):
        self.jobs = queue.Queue()
        self.results = {}
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self._work, name=f"pool-{i}") for i in range(size)]
        for t in self.threads:
            t.start()

    def _work(self):
        while True:
            job = self.jobs.get()
            if job is None:
                return
            key, function, args = job
            try:
                outcome = ("ok", function(*args))
            except Exception as error:
                outcome = ("error", repr(error))
            with self.lock:
                self.results[key] = outcome

    def submit(self, key, function, *args):
        self.jobs.put((key, function, args))

    def __enter__(self):
        return self

    def __exit__(self, *info):
        for _ in self.threads:
            self.jobs.put(None)
        for t in self.threads:
            t.join()


with Pool(3) as pool:
    for n in range(6):
        pool.submit(n, divmod, 100, n)
    pool.submit("text", str.upper, "hello")
    pool.submit("kw", int, "zz", 36)
for key in sorted(pool.results, key=str):
    print(key, pool.results[key])
print([t.is_alive() for t in pool.threads])
