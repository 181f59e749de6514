from multiprocessing import Process, Lock, current_process
import os, time, sys

class Worker(Process):
    """A worker with its own __init__."""
    def __init__(self, number, lock=None, **kwargs):
        super().__init__(**kwargs)
        self.number = number
        self.lock = lock
        self.result = None

    def run(self):
        self.result = self.number ** 2
        with self.lock:
            sys.stdout.write("%s: %d -> %d\n" % (current_process().name, self.number, self.result))
            sys.stdout.flush()
        if self.number == 2:
            sys.exit(7)
        if self.number == 3:
            raise RuntimeError("no threes")

if __name__ == '__main__':
    lock = Lock()
    ws = [Worker(n, lock, name="w%d" % n, daemon=(n == 1)) for n in range(4)]
    for w in ws:
        w.start()
        w.join()
    print([w.exitcode for w in ws], [w.result for w in ws])
