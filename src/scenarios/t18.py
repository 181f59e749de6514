import time
from multiprocessing import Process


def sleep_long():
    print("the child goes to sleep")
    time.sleep(60)
    print("never printed")


if __name__ == "__main__":
    child = Process(target=sleep_long)
    print("before start:", child.is_alive())
    child.start()
    time.sleep(1)
    print("running:", child.is_alive())
    child.terminate()
    print("told to end:", child.is_alive(), child.exitcode)
    child.join()
    print("joined:", child.is_alive(), child.exitcode)
