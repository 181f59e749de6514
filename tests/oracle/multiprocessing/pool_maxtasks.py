import os
from multiprocessing import Pool

def pid(_):
    return os.getpid()

if __name__ == "__main__":
    with Pool(1, maxtasksperchild=2) as pool:
        pids = [pool.apply(pid, (i,)) for i in range(6)]
    print(len(set(pids)))
