import time
from multiprocessing import Barrier, Process, current_process
from threading import BrokenBarrierError


def together(barrier):
    name = current_process().name
    try:
        barrier.wait()
    except BrokenBarrierError:
        print(name, "is sent home")


if __name__ == "__main__":
    barrier = Barrier(3)
    children = [Process(name=name, target=together, args=(barrier,)) for name in ("first", "second")]
    for child in children:
        child.start()
    time.sleep(1)
    barrier.abort()
    for child in children:
        child.join()
    print("broken:", barrier.broken)
