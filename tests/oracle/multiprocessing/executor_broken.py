import os
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

def die():
    time.sleep(0.1)
    os._exit(3)

def work(x):
    return x

if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        f = pool.submit(die)
        try:
            f.result()
        except BrokenProcessPool as error:
            print(type(error).__name__, error)
        try:
            pool.submit(work, 1)
        except BrokenProcessPool as error:
            print(type(error).__name__, error)
