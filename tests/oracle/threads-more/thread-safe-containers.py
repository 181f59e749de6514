# Containers with locks: a counter, a dict of lists and a cache with a limit.
import threading
from collections import OrderedDict


class SafeCounter:
    def __init__(self):
        self._counts, self._lock = {}, threading.Lock()

    def add(self, key, by=1):
        with self._lock:
            self._counts[key] = self._counts.get(key, 0) + by

    def __getitem__(self, key):
        with self._lock:
            return self._counts.get(key, 0)

    def __len__(self):
        return len(self._counts)

    def __iter__(self):
        with self._lock:
            return iter(sorted(self._counts.items()))


class LruCache:
    def __init__(self, size):
        self.size, self.data, self.lock = size, OrderedDict(), threading.RLock()
        self.hits = self.misses = 0

    def get(self, key, make):
        with self.lock:
            if key in self.data:
                self.hits += 1
                self.data.move_to_end(key)
            else:
                self.misses += 1
                self.data[key] = make(key)
                if len(self.data) > self.size:
                    self.data.popitem(last=False)
            return self.data[key]


counter, cache = SafeCounter(), LruCache(3)


def work(words):
    for word in words:
        counter.add(word)
        cache.get(word, str.upper)


threads = [threading.Thread(target=work, args=(w.split(),)) for w in ("a b c a", "b c d", "a a e")]
for t in threads:
    t.start()
    t.join()
print(list(counter), len(counter), counter["a"], counter["zz"])
print(list(cache.data.items()), cache.hits, cache.misses)
