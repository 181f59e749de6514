# A read-write lock with writer preference, watched through a list of events.
import threading
import time


class ReadWriteLock:
    def __init__(self):
        self.condition = threading.Condition()
        self.readers = 0
        self.writers_waiting = 0
        self.writing = False

    def acquire_read(self):
        with self.condition:
            while self.writing or self.writers_waiting:
                self.condition.wait()
            self.readers += 1

    def release_read(self):
        with self.condition:
            self.readers -= 1
            if not self.readers:
                self.condition.notify_all()

    def acquire_write(self):
        with self.condition:
            self.writers_waiting += 1
            while self.writing or self.readers:
                self.condition.wait()
            self.writers_waiting -= 1
            self.writing = True

    def release_write(self):
        with self.condition:
            self.writing = False
            self.condition.notify_all()


lock, data, events = ReadWriteLock(), {"value": 0}, []


def reader(number, delay):
    time.sleep(delay)
    lock.acquire_read()
    events.append(f"reader {number} sees {data['value']}")
    time.sleep(0.05)
    lock.release_read()


def writer(delay):
    time.sleep(delay)
    lock.acquire_write()
    data["value"] += 1
    events.append(f"writer makes {data['value']}")
    time.sleep(0.02)
    lock.release_write()


threads = [threading.Thread(target=reader, args=(1, 0)), threading.Thread(target=reader, args=(2, 0.01)),
           threading.Thread(target=writer, args=(0.02,)), threading.Thread(target=reader, args=(3, 0.03))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*events, sep="\n")
