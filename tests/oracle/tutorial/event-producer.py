# An Event tells the consumer that the producer has put something into a list.
import logging
import random
import threading
import time

logging.basicConfig(level=logging.INFO, format="%(threadName)s %(levelname)s %(message)s")
random.seed(3)
items = []
event = threading.Event()


class Consumer(threading.Thread):
    def run(self):
        for _ in range(4):
            event.wait()
            item = items.pop()
            logging.info("Consumer notify: {} popped by {}".format(item, self.name))
            event.clear()


class Producer(threading.Thread):
    def run(self):
        for i in range(4):
            time.sleep(0.2)
            item = random.randint(0, 100)
            items.append(item)
            logging.info("Producer notify: item {} appended by {}".format(item, self.name))
            event.set()
            time.sleep(0.1)


if __name__ == "__main__":
    t1 = Producer(name="P")
    t2 = Consumer(name="C")
    t1.start()
    t2.start()
    t1.join()
    t2.join()
    print(items, event.is_set())
