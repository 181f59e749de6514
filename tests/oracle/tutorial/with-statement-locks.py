# Lock, RLock, Condition and Semaphore used with `with` and without, logged by each thread.
import logging
import threading

logging.basicConfig(level=logging.DEBUG, format="(%(threadName)-10s) %(message)s")


def threading_with(statement):
    with statement:
        logging.debug("%s acquired via with" % type(statement).__name__)


def threading_not_with(statement):
    statement.acquire()
    try:
        logging.debug("%s acquired directly" % type(statement).__name__)
    finally:
        statement.release()


def main():
    lock = threading.Lock()
    rlock = threading.RLock()
    condition = threading.Condition()
    mutex = threading.Semaphore(1)
    for statement in [lock, rlock, condition, mutex]:
        t1 = threading.Thread(target=threading_with, args=(statement,))
        t2 = threading.Thread(target=threading_not_with, args=(statement,))
        t1.start()
        t1.join()
        t2.start()
        t2.join()


if __name__ == "__main__":
    main()
    print("done")
