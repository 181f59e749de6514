"""Averages and spreads."""

from collections import namedtuple
from math import exp, fsum, isqrt, log, sqrt, sumprod


class StatisticsError(ValueError):
    pass


def _known(data, least, message):
    values = list(data)
    if len(values) < least:
        raise StatisticsError(message)
    return values


def mean(data):
    values = _known(data, 1, "mean requires at least one data point")
    top, bottom = _exact_sum(values)
    return _rounded(top, bottom * len(values), values)


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


def median_grouped(data, interval=1.0):
    """The median of values that each stand for an interval, taken to be spread evenly over it."""
    values = sorted(_known(data, 1, "no median for empty data"))
    middle = values[len(values) // 2]
    below = sum([value < middle for value in values])
    equal = sum([value == middle for value in values])
    try:
        interval, middle = float(interval), float(middle)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return middle - interval / 2.0 + interval * (len(values) / 2 - below) / equal


def multimode(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def mode(data):
    return multimode(_known(data, 1, "no mode for empty data"))[0]


def _rounded(top, bottom, values):
    """A fraction as a number of the kind of the values: an int if they all are and it is whole."""
    if all([isinstance(value, int) for value in values]) and top % bottom == 0:
        return top // bottom
    return top / bottom


def _squares(values, centre):
    """The sum of the squares of the distances from the mean, as a fraction."""
    if centre is not None:
        return _exact_sum([(value - centre) * (value - centre) for value in values])
    count = len(values)
    top, bottom = _exact_sum(values)
    squares, of = 0, 1
    for value in values:
        part, whole = value.as_integer_ratio()
        if whole * whole != of and whole > 1:
            squares, of = squares * whole * whole, of * whole * whole
            squares += part * part * (of // (whole * whole))
        else:
            squares += part * part * (of // (whole * whole))
    return count * squares * bottom * bottom - top * top * of, count * of * bottom * bottom


def _root(top, bottom):
    """The square root of a fraction, rounded once."""
    shift = (top.bit_length() - bottom.bit_length() - 109) // 2
    if shift >= 0:
        below = bottom << 2 * shift
        root = isqrt(top // below)
        return (root | (root * root * below != top)) << shift
    above = top << -2 * shift
    root = isqrt(above // bottom)
    return (root | (root * root * bottom != above)) / (1 << -shift)


def pvariance(data, mu=None):
    values = _known(data, 1, "pvariance requires at least one data point")
    top, bottom = _squares(values, mu)
    return _rounded(top, bottom * len(values), values)


def variance(data, xbar=None):
    values = _known(data, 2, "variance requires at least two data points")
    top, bottom = _squares(values, xbar)
    return _rounded(top, bottom * (len(values) - 1), values)


def pstdev(data, mu=None):
    values = _known(data, 1, "pstdev requires at least one data point")
    top, bottom = _squares(values, mu)
    return float(_root(top, bottom * len(values)))


def stdev(data, xbar=None):
    values = _known(data, 2, "stdev requires at least two data points")
    top, bottom = _squares(values, xbar)
    return float(_root(top, bottom * (len(values) - 1)))


def _pairs(x, y, what):
    count = len(x)
    if len(y) != count:
        raise StatisticsError(f"{what} requires that both inputs have same number of data points")
    if count < 2:
        raise StatisticsError(f"{what} requires at least two data points")
    return count


def _centred(values):
    mean = fsum(values) / len(values)
    return mean, [value - mean for value in values]


def covariance(x, y, /):
    count = _pairs(x, y, "covariance")
    return sumprod(_centred(x)[1], _centred(y)[1]) / (count - 1)


def _ranks(values):
    """Places from the smallest up, centred; equals share the middle of theirs."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    first = 0
    while first < len(order):
        last = first
        while last + 1 < len(order) and values[order[last + 1]] == values[order[first]]:
            last += 1
        for place in range(first, last + 1):
            ranks[order[place]] = (first + last) / 2 - (len(values) - 1) / 2
        first = last + 1
    return ranks


def correlation(x, y, /, *, method="linear"):
    _pairs(x, y, "correlation")
    if method not in {"linear", "ranked"}:
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        x, y = _ranks(x), _ranks(y)
    else:
        x, y = _centred(x)[1], _centred(y)[1]
    try:
        return sumprod(x, y) / sqrt(sumprod(x, x) * sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    _pairs(x, y, "linear regression")
    across, up = 0.0, 0.0
    if not proportional:
        across, x = _centred(x)
        up, y = _centred(y)
    try:
        slope = (sumprod(x, y) + 0.0) / sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope, 0.0 if proportional else up - slope * across)


def harmonic_mean(data, weights=None):
    values = _known(data, 1, "harmonic_mean requires at least one data point")
    if any([value < 0 for value in values]):
        raise StatisticsError("harmonic mean does not support negative values")
    shares = [1] * len(values) if weights is None else list(weights)
    if len(values) == 1 and weights is None:
        return values[0]
    if 0 in values:
        return 0
    total, over = _exact_sum([share / value for share, value in zip(shares, values) if share])
    count, parts = _exact_sum(shares)
    return (count * over) / (total * parts)


def _exact_sum(values):
    # The sum as a fraction, so that it is rounded only once.
    top, bottom = 0, 1
    for value in values:
        if not hasattr(value, "as_integer_ratio"):
            raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator")
        part, of = value.as_integer_ratio()
        if of == bottom:
            top += part
        elif bottom % of == 0:
            top += part * (bottom // of)
        else:
            top, bottom = top * of + part * bottom, bottom * of
    return top, bottom


def geometric_mean(data):
    values = list(data)
    if not values or any([value <= 0 for value in values]):
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
    return exp(fmean([log(value) for value in values]))


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
