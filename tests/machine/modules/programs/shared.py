"""The library between threads: what is one step in C is one step here."""
import functools
import itertools
import logging
import random
import threading
from collections import Counter, defaultdict, deque

counter = itertools.count()
taken = deque()
ring = deque(maxlen=50)
seen = defaultdict(list)
calls = []


@functools.lru_cache(maxsize=None)
def slow(n):
    calls.append(n)
    return n * n


def work(name):
    for _ in range(100):
        n = next(counter)
        taken.append(n)
        ring.appendleft(n)
        seen[name].append(n)
        slow(n % 5)


threads = [threading.Thread(target=functools.partial(work, f"t{i}")) for i in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(taken) == list(range(400)), len(ring), next(counter), sorted(seen), sum(len(v) for v in seen.values()))
print(Counter(taken).most_common(1)[0][1], slow.cache_info().currsize, slow.cache_info().hits + slow.cache_info().misses)

items = deque(range(200))
drained = []


def drain():
    while True:
        try:
            drained.append(items.popleft())
        except IndexError:
            return


threads = [threading.Thread(target=drain, name=f"drain-{i}") for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(drained) == list(range(200)), len(items))

lines = []


class Keep(logging.Handler):
    def emit(self, record):
        lines.append(self.format(record))


log = logging.getLogger("shared")
log.setLevel(logging.INFO)
log.propagate = False
log.addHandler(Keep())
log.handlers[0].setFormatter(logging.Formatter("%(threadName)s %(message)s"))
threads = [threading.Thread(target=log.info, args=("from %d", i), name=f"logger-{i}") for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(lines))
try:
    raise ValueError("kept")
except ValueError:
    log.exception("failed")
print(lines[-1].splitlines()[0], lines[-1].splitlines()[-1])
random.seed(5)
draws = []
threads = [threading.Thread(target=lambda: draws.append(random.randint(1, 1000))) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
random.seed(5)
print(sorted(draws) == sorted(random.randint(1, 1000) for _ in range(4)))
