import threading
import math


def primes_between(low, high):
    return [n for n in range(max(low, 2), high) if all(n % d for d in range(2, math.isqrt(n) + 1))]


class PrimeThread(threading.Thread):
    def __init__(self, low, high):
        super().__init__()
        self.bounds = low, high
        self.primes = None

    def run(self):
        self.primes = primes_between(*self.bounds)


threads = [PrimeThread(low, low + 50) for low in range(0, 200, 50)]
for t in threads: t.start()
for t in threads: t.join()
for t in threads:
    low, high = t.bounds
    print(f'{low:3}-{high:<3} {len(t.primes):2d} {t.primes[:4]}...')
everything = [p for t in threads for p in t.primes]
print(len(everything), everything == sorted(everything), math.prod(everything[:8]))
