import copy, heapq, bisect, operator, statistics, io, types, weakref, abc, traceback, sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)
print(statistics.mean([1, 2, 3, 4]), statistics.median([1, 3, 2]), statistics.mode('aab'), statistics.stdev([1, 2, 3, 4]), statistics.pvariance([1, 2]), statistics.fmean([1, 2]), statistics.median_low([1, 2]), statistics.multimode('aabb'), statistics.quantiles([1, 2, 3, 4]), statistics.harmonic_mean([1, 2]), statistics.geometric_mean([1, 4]))
t(statistics.mean, [])
t(statistics.stdev, [1])
t(statistics.mode, [])
