import logging
import threading

logging.basicConfig(level=logging.INFO, format="%(threadName)-12s %(message)s")


def with_statement(name, guard):
    with guard:
        logging.info("%s taken by with", name)


def by_hand(name, guard):
    guard.acquire()
    try:
        logging.info("%s taken by hand", name)
    finally:
        guard.release()


guards = {
    "Lock": threading.Lock(),
    "RLock": threading.RLock(),
    "Condition": threading.Condition(),
    "Semaphore": threading.Semaphore(1),
}
for name, guard in guards.items():
    one = threading.Thread(target=with_statement, args=(name, guard), name=f"{name}-with")
    two = threading.Thread(target=by_hand, args=(name, guard), name=f"{name}-hand")
    one.start()
    two.start()
    one.join()
    two.join()
