import functools
import operator


@functools.lru_cache(maxsize=2)
def square(n):
    print('computing', n)
    return n * n


print(square(2), square(3), square(2), square(4), square(3), square.cache_info())
square.cache_clear()
print(square.cache_info())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info().hits)
add = functools.partial(operator.add, 10)
print(add(5), add.func is operator.add, add.args, functools.partial(int, base=2)('101'), add)
print(functools.reduce(lambda a, b: a * b, range(1, 6)), functools.reduce(operator.add, [], 'x'))
print(sorted(['b10', 'a2', 'a10'], key=functools.cmp_to_key(lambda a, b: (len(a) - len(b)) or (a > b) - (a < b))))
try:
    functools.reduce(operator.add, [])
except TypeError as error:
    print(error)


class Circle:
    def __init__(self, r):
        self.r = r

    @functools.cached_property
    def area(self):
        print('area')
        return 3 * self.r ** 2


c = Circle(2)
print(c.area, c.area, c.__dict__)


@functools.singledispatch
def show(x):
    return f'object {x}'


@show.register
def _(x: int):
    return f'int {x}'


@show.register(list)
def _(x):
    return f'list of {len(x)}'


print(show('s'), show(3), show([1]), show(True), show.dispatch(float)(1.0))
