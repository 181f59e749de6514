import time
from multiprocessing import Barrier, Lock, Process, current_process


def together(barrier, lock):
    name = current_process().name
    time.sleep(1 if name == "early" else 2)
    barrier.wait()
    with lock:
        print(name, "leaves the barrier at", round(time.time()) % 60)


def alone():
    name = current_process().name
    print(name, "meets nobody", round(time.time()) % 60)


if __name__ == "__main__":
    barrier = Barrier(2)
    lock = Lock()
    children = [
        Process(name="early", target=together, args=(barrier, lock)),
        Process(name="late", target=together, args=(barrier, lock)),
        Process(name="single 1", target=alone),
        Process(name="single 2", target=alone),
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
