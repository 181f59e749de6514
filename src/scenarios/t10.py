import threading
import time

ready = threading.Semaphore(0)
item = None


def consumer():
    print("consumer waits")
    ready.acquire()
    print("consumer got item", item)


def producer():
    global item
    time.sleep(10)
    item = 42
    print("producer made item", item)
    ready.release()


c = threading.Thread(target=consumer, name="Consumer")
p = threading.Thread(target=producer, name="Producer")
c.start()
p.start()
c.join()
p.join()
