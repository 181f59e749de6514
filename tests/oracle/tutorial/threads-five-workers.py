# Five workers with logging: started in one loop, joined in a second; then joined inside the loop.
import logging
import threading
import time
from datetime import datetime

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(threadName)s: %(message)s")
log = logging.getLogger("workers")


def my_job(number, seconds=1):
    log.info("job %d starts", number)
    time.sleep(seconds)
    log.info("job %d ends after %.1f s", number, seconds)


def run_together():
    start = time.time()
    jobs = []
    for i in range(5):
        t = threading.Thread(target=my_job, args=(i,), kwargs={"seconds": 0.1 * (5 - i)})
        jobs.append(t)
        t.start()
        time.sleep(0.02)
    for t in jobs:
        t.join()
    return time.time() - start


def run_one_by_one():
    start = time.time()
    for i in range(3):
        t = threading.Thread(target=my_job, name=f"single-{i}", args=(i, 0.2))
        t.start()
        t.join()
    return time.time() - start


together = run_together()
apart = run_one_by_one()
log.info("together faster: %s", together < apart + 0.5)
print(type(datetime.fromtimestamp(time.time())).__name__)
