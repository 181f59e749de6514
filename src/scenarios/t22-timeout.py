import time
from multiprocessing import Barrier, Process, current_process
from threading import BrokenBarrierError


def together(barrier, delay):
    name = current_process().name
    time.sleep(delay)
    try:
        barrier.wait(timeout=1)
        print(name, "has met the other")
    except BrokenBarrierError:
        print(name, "finds the barrier broken")


if __name__ == "__main__":
    barrier = Barrier(2)
    children = [
        Process(name="early", target=together, args=(barrier, 0)),
        Process(name="late", target=together, args=(barrier, 3)),
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print("broken:", barrier.broken)
