import copy, heapq, bisect, operator, statistics, io, types, weakref, abc, traceback, sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)
print(operator.itemgetter(1, 0)('ab'), operator.attrgetter('real')(3), operator.methodcaller('upper')('a'), operator.add(1, 2), operator.mod(7, 3), operator.contains([1], 1), operator.truth([]), operator.index(True), operator.concat('a', 'b'), operator.iadd([1], [2]), operator.itemgetter(slice(0, 2))('abc'), operator.not_(0), operator.countOf([1, 1], 1), operator.length_hint([1]))
t(operator.attrgetter, 3)
t(operator.itemgetter(5), [1])
t(operator.index, 1.5)
print(operator.itemgetter(1), operator.attrgetter('a.b'))
