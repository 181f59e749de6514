# Futures chained by callbacks, and results collected in the order of submission.
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor


def then(future, function, pool):
    result = Future()

    def start(done):
        try:
            value = done.result()
        except Exception as error:
            result.set_exception(error)
            return
        inner = pool.submit(function, value)
        inner.add_done_callback(lambda f: result.set_exception(f.exception()) if f.exception() else result.set_result(f.result()))

    future.add_done_callback(start)
    return result


def read(name):
    time.sleep(0.01)
    if name == "missing":
        raise FileNotFoundError(name)
    return f"text of {name}"


with ThreadPoolExecutor(3) as pool:
    chains = []
    for name in ["a.txt", "missing", "longer.txt"]:
        chain = then(then(pool.submit(read, name), str.split, pool), len, pool)
        chains.append((name, chain))
    for name, chain in chains:
        try:
            print(name, chain.result(timeout=5))
        except FileNotFoundError as error:
            print(name, "failed:", error)
    lock, order = threading.Lock(), []

    def note(future):
        with lock:
            order.append(future.result())

    for n in (3, 1, 2):
        pool.submit(lambda n=n: (time.sleep(n / 50), n)[1]).add_done_callback(note)
print(order)
