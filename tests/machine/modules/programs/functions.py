"""functools and operator."""
import functools
import operator
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, reduce, total_ordering, wraps


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        return function(*args, **kwargs)

    return wrapper


@logged
def area(width, height=2):
    """Computes."""
    return width * height


print(area(3), area(3, height=4), area.__name__, area.__doc__, area.__wrapped__(5))
double = partial(area, height=10)
print(double(2), double.func is area, double.args, double.keywords, partial(int, base=2)("101"))
print(partial(partial(print, 1), 2, sep="-")(3), partial(max, 5)(3, 9))
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(operator.add, ["a", "b"], "z"), reduce(max, [], 3))
calls = []


@lru_cache(maxsize=2)
def square(x):
    calls.append(x)
    return x * x


print([square(x) for x in (1, 2, 1, 3, 2, 1)], calls, square.cache_info(), square.__name__)
square.cache_clear()
print(square.cache_info(), square.cache_parameters())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), fib.cache_info(), fib.cache_info().hits)


@lru_cache
def keyed(*args, **kwargs):
    calls.append((args, kwargs))
    return len(calls)


calls.clear()
print(keyed(1), keyed(1), keyed(1.0), keyed(a=1), keyed(a=1), keyed(True), keyed("1"), keyed((1, 2)), keyed())


class Key:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return hash(self.v)

    def __eq__(self, other):
        return isinstance(other, Key) and self.v == other.v


print(keyed(Key(1)), keyed(Key(1)), keyed(Key(2)), keyed.cache_info())


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print("computing")
        return self.r**2 * 3

    @lru_cache(maxsize=None)
    def scaled(self, k):
        print("scaling", k)
        return self.r * k


c = Circle(2)
print(c.area, c.area, c.__dict__, c.scaled(3), c.scaled(3), Circle.scaled.cache_info())


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a <= Version(1), max(a, b).n)
print(sorted([3, 1, 2], key=cmp_to_key(lambda x, y: y - x)))


@functools.singledispatch
def show(value):
    return f"object {value}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
def _(value):
    return f"list of {len(value)}"


print(show("s"), show(3), show([1, 2]), show(True))
rows = [("b", 2), ("a", 3), ("c", 1)]
print(sorted(rows, key=operator.itemgetter(1)), operator.itemgetter(0, 1)(rows[0]), max(rows, key=operator.itemgetter(0)))
print(operator.attrgetter("real")(5), operator.attrgetter("r")(c), operator.methodcaller("upper")("abc"))
print(operator.add(1, 2), operator.mul("ab", 2), operator.contains([1], 1), operator.truth([]), operator.not_(0))
print(operator.itemgetter(2)("abc"), operator.getitem({"k": 1}, "k"), operator.eq(1, 1.0), operator.neg(3), operator.xor(5, 1))
for call in (
    lambda: reduce(operator.add, []),
    lambda: partial(),
    lambda: lru_cache("x"),
    lambda: keyed([]),
    lambda: total_ordering(type("T", (), {})),
    lambda: operator.itemgetter(5)([1]),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
