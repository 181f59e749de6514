# operator and functools together: sort keys, reduce, partial, caches, dispatch, ordering.
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, reduce, singledispatch, total_ordering, wraps
from operator import add, attrgetter, contains, getitem, itemgetter, methodcaller, mul, neg, not_, sub, truediv

rows = [{"name": "b", "age": 3}, {"name": "a", "age": 3}, {"name": "c", "age": 1}]
print(sorted(rows, key=itemgetter("age", "name")), list(map(itemgetter("name"), rows)))
print(reduce(mul, range(1, 8)), reduce(add, [[1], [2, 3]], []), reduce(lambda a, b: b + a, "abc"))
print(list(map(methodcaller("upper"), "abc")), methodcaller("split", ",", 1)("a,b,c"), attrgetter("real", "imag")(3 + 4j))
print(contains([1, 2], 2), getitem("abc", 1), neg(4), not_([]), truediv(7, 2), sub(7, 2))
power = partial(pow, exp=2)
print(power(5), partial(print, "a", sep="-")("b"), power.func is pow, power.keywords, partial(int, base=2)("101"))


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@cache
def slow(x):
    print("computing", x)
    return x * x


print(slow(3), slow(3), slow(4), slow.cache_info().hits)


@singledispatch
def show(value):
    return f"object {value!r}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
@show.register(tuple)
def _(value):
    return "sequence " + ", ".join(show(item) for item in value)


print(show(3), show("x"), show([1, "y", (2,)]), show(True))


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


print(Version("1.10") > Version("1.9"), Version("2.0") <= Version("2.0"), Version("1") >= Version("2"))
print(sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda x, y: len(y) - len(x))))


class Data:
    @cached_property
    def total(self):
        print("summing")
        return sum(range(10))


data = Data()
print(data.total, data.total, data.__dict__)


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        return function(*args, **kwargs)

    return wrapper


@logged
def greet(name, *, loud=False):
    """Greets."""
    return name.upper() if loud else name


print(greet("bob", loud=True), greet.__name__, greet.__doc__, greet.__wrapped__("x"))
