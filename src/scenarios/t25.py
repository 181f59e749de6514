import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

numbers = range(1, 11)
TURNS = 100_000


def count(number):
    i = 0
    while i < TURNS:
        i += 1
    return i * number


def with_pool(pool):
    with pool:
        return sum(pool.map(count, numbers))


if __name__ == "__main__":
    for name, run in (
        ("sequential", lambda: sum(map(count, numbers))),
        ("five threads", lambda: with_pool(ThreadPoolExecutor(5))),
        ("five processes", lambda: with_pool(ProcessPoolExecutor(5))),
    ):
        began = time.perf_counter()
        total = run()
        print(f"{name}: {total} in {time.perf_counter() - began:.2f} s")
