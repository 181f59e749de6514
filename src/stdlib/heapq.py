"""Heaps in lists: the operations are native (_heapq)."""

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace

__all__ = ["heapify", "heappop", "heappush", "heappushpop", "heapreplace", "merge", "nlargest", "nsmallest"]


def merge(*iterables, key=None, reverse=False):
    waiting = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for item in iterator:
            waiting.append([item if key is None else key(item), order, item, iterator])
            break
    while waiting:
        best = waiting[0]
        for entry in waiting:
            if best[0] < entry[0] if reverse else entry[0] < best[0]:
                best = entry
        yield best[2]
        for item in best[3]:
            best[0] = item if key is None else key(item)
            best[2] = item
            break
        else:
            waiting = [entry for entry in waiting if entry is not best]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]
