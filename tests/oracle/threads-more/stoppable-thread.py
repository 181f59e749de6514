# A thread that is told to stop, used as a context manager.
import threading
import time


class Heartbeat(threading.Thread):
    def __init__(self, interval, beat):
        super().__init__(name="heartbeat", daemon=True)
        self.interval, self.beat = interval, beat
        self._stopping = threading.Event()

    def run(self):
        count = 0
        while not self._stopping.wait(self.interval):
            count += 1
            self.beat(count)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, kind, value, trace):
        self._stopping.set()
        self.join()
        return kind is KeyError


beats = []
with Heartbeat(0.1, beats.append) as heart:
    time.sleep(0.35)
    print(heart.is_alive())
print(beats, heart.is_alive())
with Heartbeat(10, beats.append) as heart:
    raise KeyError("swallowed")
print(heart.is_alive(), len(beats))
