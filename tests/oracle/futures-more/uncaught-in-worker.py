# An exception in a worker is kept in its future and appears with its own trace at result().
from concurrent.futures import ThreadPoolExecutor


def inner(n):
    return 100 // n


def work(n):
    try:
        return inner(n)
    except ZeroDivisionError as error:
        raise ValueError(f"cannot work with {n}") from error


with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(work, n) for n in (5, 0)]
    print(futures[0].result())
    print(repr(futures[1].exception()))
print("after the pool")
futures[1].result()
