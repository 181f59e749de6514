import time
from multiprocessing import Process, Queue


def produce(queue):
    for item in range(3):
        queue.put(item)
        time.sleep(1)


def consume(queue):
    while True:
        if queue.empty():
            print("empty: the consumer goes home")
            break
        print("got", queue.get())
        time.sleep(0.5)


if __name__ == "__main__":
    queue = Queue()
    producer = Process(target=produce, args=(queue,))
    consumer = Process(target=consume, args=(queue,))
    producer.start()
    time.sleep(0.1)
    consumer.start()
    producer.join()
    consumer.join()
    print("left over:", queue.qsize())
