import queue
import random
import threading
import time

jobs = queue.Queue(maxsize=4)
results = {}
lock = threading.Lock()
STOP = object()


class Worker(threading.Thread):
    def __init__(self, number):
        super().__init__(name=f'worker-{number}', daemon=True)
        self.number = number

    def run(self):
        while True:
            job = jobs.get()
            if job is STOP:
                jobs.task_done()
                break
            try:
                time.sleep(random.random() / 10)
                with lock:
                    results[job] = results.get(job, 0) + job ** 2
            except Exception as error:
                print(threading.current_thread().name, error)
                continue
            finally:
                jobs.task_done()


def main(workers=3, *, count=10):
    started = [Worker(i) for i in range(workers)]
    for worker in started:
        worker.start()
    for job in range(count):
        jobs.put(job, timeout=1.5)
    for _ in started:
        jobs.put(STOP)
    jobs.join()
    assert len(results) == count, f'{len(results)=}'
    return max(results.items(), key=lambda item: (item[1], -item[0]))


if __name__ == '__main__':
    print(main())
