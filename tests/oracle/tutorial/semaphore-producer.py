# A semaphore as a signal: consumers wait until producers release.
import logging
import threading
import time

LOG_FORMAT = "%(threadName)-10s %(levelname)-8s %(message)s"
logging.basicConfig(level=logging.INFO, format=LOG_FORMAT)

semaphore = threading.Semaphore(0)
item = 0
lock = threading.Lock()
consumed = []


def consumer():
    logging.info("Consumer is waiting")
    semaphore.acquire()
    with lock:
        consumed.append(item)
    logging.info("Consumer notify: item number %s", item)


def producer(number):
    global item
    time.sleep(0.3)
    item = number
    logging.info("Producer notify: item number %s", item)
    semaphore.release()


def main():
    for i in range(3):
        t1 = threading.Thread(target=consumer, name=f"consumer-{i}")
        t2 = threading.Thread(target=producer, args=(i * 111,), name=f"producer-{i}")
        t1.start()
        t2.start()
        t1.join()
        t2.join()
    print(consumed)


if __name__ == "__main__":
    main()
