# Producer and consumer over one Condition with a bounded list.
import logging
import threading
import time

logging.basicConfig(level=logging.INFO, format="%(threadName)s - %(message)s")

items = []
condition = threading.Condition()
MAX_ITEMS = 3


class Consumer(threading.Thread):
    def __init__(self, count, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.count = count

    def consume(self):
        with condition:
            while len(items) == 0:
                logging.info("no items to consume")
                condition.wait()
            value = items.pop()
            logging.info("consumed item %d, %d left", value, len(items))
            condition.notify()

    def run(self):
        for _ in range(self.count):
            time.sleep(0.23)
            self.consume()


class Producer(threading.Thread):
    def __init__(self, count, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.count = count

    def produce(self, value):
        with condition:
            while len(items) == MAX_ITEMS:
                logging.info("items produced {}. Stopped".format(len(items)))
                condition.wait()
            items.append(value)
            logging.info("total items {}".format(len(items)))
            condition.notify()

    def run(self):
        for i in range(self.count):
            time.sleep(0.05)
            self.produce(i)


def main():
    producer = Producer(8, name="Producer")
    consumer = Consumer(8, name="Consumer")
    producer.start()
    consumer.start()
    producer.join()
    consumer.join()
    print("left:", items)


if __name__ == "__main__":
    main()
