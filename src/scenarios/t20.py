import time
from multiprocessing import Process, Queue


def produce(queue):
    for item in ([1], [2], [3]):
        queue.put(item)
        time.sleep(1)
        item.append("changed after put")
    print("kept:", item)


def consume(queue):
    for _ in range(3):
        print("got", queue.get())


if __name__ == "__main__":
    queue = Queue()
    producer = Process(target=produce, args=(queue,))
    consumer = Process(target=consume, args=(queue,))
    producer.start()
    consumer.start()
    producer.join()
    consumer.join()
    print("empty:", queue.empty())
