import statistics as st, random
from statistics import *
random.seed(5)
for data in ([1, 2, 3, 4], [1.5, 2.5, 4.1, 0.3], [10, 10, 10], [1], [0.1] * 7, [3, 4.5], [True, 2, 3], [1e300, 1e-300, 5.0], [-2, 7, 12345678901234567890]):
    for f in (mean, fmean, median, median_low, median_high, mode, multimode, pvariance, variance, pstdev, stdev, geometric_mean, harmonic_mean, quantiles):
        try:
            print(f.__name__, repr(f(data)))
        except (StatisticsError, OverflowError) as e:
            print(f.__name__, type(e).__name__, e)
for n in (5, 50, 300):
    data = [random.gauss(10, 3) for _ in range(n)]
    other = [x * 2 + random.random() for x in data]
    print(mean(data), stdev(data), pstdev(data), variance(data), pvariance(data), quantiles(data, n=10), variance(data, mean(data)))
    print(covariance(data, other), correlation(data, other), correlation(data, other, method="ranked"), linear_regression(data, other), linear_regression(data, other, proportional=True))
for bad in (lambda: mean([]), lambda: variance([1]), lambda: correlation([1], [1]), lambda: correlation([1, 2], [1, 2, 3]), lambda: correlation([1, 1], [1, 2]), lambda: linear_regression([1, 1], [1, 2]), lambda: correlation([1, 2], [1, 2], method="x"), lambda: covariance([1], [1]), lambda: mode([]), lambda: stdev([]), lambda: mean(["a"])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
slope, intercept = linear_regression([1971, 1975, 1979, 1982, 1983], [1, 2, 3, 4, 5])
print(round(slope, 3), round(intercept, 3), correlation([1, 2, 2, 3], [4, 4, 5, 6], method="ranked"))
