from multiprocessing import Pool, current_process

base = 0

def setup(n):
    global base
    base = n

def work(x):
    return base + x

def name(_):
    return current_process().name.split("-")[0], current_process().daemon

if __name__ == "__main__":
    with Pool(2, initializer=setup, initargs=(100,)) as pool:
        print(pool.map(work, range(4)), base)
        print(set(pool.map(name, range(4))))
