import multiprocessing
from concurrent.futures import ProcessPoolExecutor

base = 0

def setup(n):
    global base
    base = n

def work(x):
    return base + x

def name():
    return multiprocessing.current_process().name.split("-")[0]

if __name__ == "__main__":
    with ProcessPoolExecutor(2, initializer=setup, initargs=(100,)) as pool:
        print(list(pool.map(work, range(4))), base, pool.submit(name).result())
