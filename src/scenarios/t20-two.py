import time
from multiprocessing import Process, Queue


def consume(queue, name):
    while not queue.empty():
        time.sleep(0.1)
        print(name, "got", queue.get())
    print(name, "leaves")


if __name__ == "__main__":
    queue = Queue()
    for item in range(3):
        queue.put(item)
    time.sleep(1)
    consumers = [Process(target=consume, args=(queue, name)) for name in ("A", "B")]
    for consumer in consumers:
        consumer.start()
    for consumer in consumers:
        consumer.join()
