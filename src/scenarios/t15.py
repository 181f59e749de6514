import os
import time
from multiprocessing import Process

greeting = "hello from the parent"


def work(number):
    global greeting
    greeting = f"changed by child {number}"
    time.sleep(1)
    print(number, "in", os.getpid(), "sees:", greeting)


if __name__ == "__main__":
    children = [Process(target=work, args=(n,)) for n in range(3)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print("parent", os.getpid(), "sees:", greeting)
