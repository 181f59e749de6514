import copy, heapq, bisect, operator, statistics, io, types, weakref, abc, traceback, sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)
h = [5, 1, 4]
heapq.heapify(h)
heapq.heappush(h, 0)
print(h, heapq.heappop(h), heapq.heappushpop(h, -1), heapq.heapreplace(h, 9), h, heapq.nlargest(2, h), heapq.nsmallest(2, h, key=lambda x: -x), list(heapq.merge([1, 3], [2], reverse=False)))
t(heapq.heappop, [])
t(heapq.heapify, (1,))
t(heapq.heappush, [(1, {})], (1, {}))
a = [1, 2, 2, 4]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 2, 0, 2))
bisect.insort(a, 3)
print(a, bisect.bisect_left(['a', 'bbb'], 2, key=len))
t(bisect.bisect, a, 'x')
t(bisect.bisect_left, a, 2, -1)
