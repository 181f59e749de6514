"""Averages and spreads."""

from math import exp, fsum, log, sqrt


class StatisticsError(ValueError):
    pass


def _sum(values):
    return sum(values) if all([isinstance(value, int) for value in values]) else fsum(values)


def _known(data, least, message):
    values = list(data)
    if len(values) < least:
        raise StatisticsError(message)
    return values


def mean(data):
    values = _known(data, 1, "mean requires at least one data point")
    total = _sum(values)
    if isinstance(total, int) and total % len(values) == 0:
        return total // len(values)
    return total / len(values)


def fmean(data, weights=None):
    values = _known(data, 1, "fmean requires at least one data point")
    if weights is None:
        return fsum(values) / len(values)
    weights = list(weights)
    return fsum([value * weight for value, weight in zip(values, weights)]) / fsum(weights)


def median(data):
    values = sorted(_known(data, 1, "no median for empty data"))
    middle = len(values) // 2
    if len(values) % 2:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2


def median_low(data):
    values = sorted(_known(data, 1, "no median for empty data"))
    return values[(len(values) - 1) // 2]


def median_high(data):
    values = sorted(_known(data, 1, "no median for empty data"))
    return values[len(values) // 2]


def multimode(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def mode(data):
    return multimode(_known(data, 1, "no mode for empty data"))[0]


def _squares(values, centre):
    average = fmean(values) if centre is None else centre
    return fsum([(value - average) ** 2 for value in values])


def _whole(result, values):
    return int(result) if all([isinstance(value, int) for value in values]) and result == int(result) else result


def pvariance(data, mu=None):
    values = _known(data, 1, "pvariance requires at least one data point")
    return _whole(_squares(values, mu) / len(values), values)


def variance(data, xbar=None):
    values = _known(data, 2, "variance requires at least two data points")
    return _whole(_squares(values, xbar) / (len(values) - 1), values)


def pstdev(data, mu=None):
    values = _known(data, 1, "pstdev requires at least one data point")
    return sqrt(pvariance(values, mu))


def stdev(data, xbar=None):
    values = _known(data, 2, "stdev requires at least two data points")
    return sqrt(variance(values, xbar))


def harmonic_mean(data, weights=None):
    values = _known(data, 1, "harmonic_mean requires at least one data point")
    if any([value < 0 for value in values]):
        raise StatisticsError("harmonic mean does not support negative values")
    shares = [1] * len(values) if weights is None else list(weights)
    if 0 in values:
        return 0
    total, over = _exact_sum([share / value for share, value in zip(shares, values) if share])
    count, parts = _exact_sum(shares)
    return (count * over) / (total * parts)


def _exact_sum(values):
    # The sum as a fraction, so that it is rounded only once.
    top, bottom = 0, 1
    for value in values:
        part, of = value.as_integer_ratio()
        top, bottom = top * of + part * bottom, bottom * of
    return top, bottom


def geometric_mean(data):
    values = _known(data, 1, "Must have a non-empty dataset")
    if any([value <= 0 for value in values]):
        raise StatisticsError("No negative inputs allowed")
    return exp(fsum([log(value) for value in values]) / len(values))


def quantiles(data, *, n=4, method="exclusive"):
    values = sorted(_known(data, 2, "must have at least two data points"))
    count = len(values)
    result = []
    steps = count - 1 if method == "inclusive" else count + 1
    for i in range(1, n):
        j, rest = divmod(i * steps, n)
        if method != "inclusive":
            j = 1 if j < 1 else count - 1 if j > count - 1 else j
            rest = i * steps - j * n
            result.append((values[j - 1] * (n - rest) + values[j] * rest) / n)
        else:
            result.append((values[j] * (n - rest) + values[min(j + 1, count - 1)] * rest) / n)
    return result
