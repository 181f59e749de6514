import os
from concurrent.futures import ProcessPoolExecutor, as_completed

def square(x):
    return x * x

def pair(a, b=1, *, c=2):
    return a, b, c

if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=3) as pool:
        futures = [pool.submit(square, i) for i in range(6)]
        print([f.result() for f in futures])
        print(sorted(f.result() for f in as_completed(futures)))
        print(list(pool.map(square, range(10))), list(pool.map(square, range(10), chunksize=4)))
        print(pool.submit(pair, 1, b=5, c=7).result())
        print(pool.submit(os.getpid).result() != os.getpid())
    try:
        pool.submit(square, 1)
    except RuntimeError as error:
        print(error)
