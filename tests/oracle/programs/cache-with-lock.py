import functools
import threading
import time


def synchronized_cache(function):
    cache, lock = {}, threading.RLock()
    hits = misses = 0

    @functools.wraps(function)
    def wrapper(*args):
        nonlocal hits, misses
        with lock:
            if args in cache:
                hits += 1
            else:
                misses += 1
                cache[args] = function(*args)
            return cache[args]

    wrapper.info = lambda: {'hits': hits, 'misses': misses, 'size': len(cache)}
    return wrapper


@synchronized_cache
def fibonacci(n):
    """The n-th Fibonacci number."""
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


@synchronized_cache
def slow(n):
    time.sleep(0.01)
    return n * 2


threads = [threading.Thread(target=fibonacci, args=(20,)) for _ in range(3)]
threads += [threading.Thread(target=slow, args=(i % 2,)) for i in range(6)]
for t in threads: t.start()
for t in threads: t.join()
print(fibonacci(20), fibonacci.info(), fibonacci.__doc__)
print(slow(0), slow(1), slow.info(), slow.__name__)
