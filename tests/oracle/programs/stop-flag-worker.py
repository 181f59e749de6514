import threading
import time


class Worker(threading.Thread):
    def __init__(self, interval):
        super().__init__(name='heartbeat')
        self.interval = interval
        self._stop_requested = threading.Event()
        self.beats = 0

    def run(self):
        try:
            while not self._stop_requested.is_set():
                self.beats += 1
                self._stop_requested.wait(self.interval)
        finally:
            print(self.name, 'cleaned up')

    def stop(self):
        self._stop_requested.set()


w = Worker(0.02)
print(w.is_alive(), w.ident is None)
w.start()
time.sleep(0.05)
print(w.is_alive(), w.ident is not None)
w.stop()
w.join()
print('beats', w.beats, w.is_alive())
try:
    w.start()
except RuntimeError as error:
    print(error)
