# Functions: positional-only, keyword-only, defaults, annotations, attributes, and the words of wrong calls.
def f(a, b, /, c, *, d, e=5):
    return a, b, c, d, e


def g(*args, sep=" ", **kwargs):
    return sep.join(map(str, args)), kwargs


def h(x: int, y: "str" = "s", *z: float, k: list = None, **w: dict) -> tuple:
    """Doc of h."""
    return x, y, z, k, w


print(f(1, 2, 3, d=4), f(1, 2, c=3, d=4, e=6), g(1, 2, sep="-", q=1), h(1, "b", 2.0, 3.0, k=[1], m=9))
print(h.__annotations__, h.__doc__, h.__name__, h.__defaults__, h.__kwdefaults__, f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount)
h.counter = 1
print(h.counter, h.__dict__, f.__module__, (lambda: 0).__name__, f.__qualname__)
class C:
    def __init__(self, x):
        self.x = x

    def m(self):
        return self.x

    def n(self, a, b):
        return a

    @staticmethod
    def s():
        return 1

    @classmethod
    def k(cls):
        return cls


calls = [
    lambda: f(),
    lambda: f(1),
    lambda: f(1, 2),
    lambda: f(1, 2, 3),
    lambda: f(1, 2, 3, 4),
    lambda: f(1, 2, 3, d=1, z=2),
    lambda: f(a=1, b=2, c=3, d=4),
    lambda: f(1, 2, 3, 4, 5, 6, d=1),
    lambda: f(1, 2, 3, d=1, d1=2),
    lambda: h(),
    lambda: h(1, x=2),
    lambda: (lambda a, b=1: a)(1, 2, 3),
    lambda: (lambda *, k: k)(),
    lambda: (lambda *, k, j: k)(),
    lambda: (lambda a, /: a)(a=1),
    lambda: (lambda a, b, c: a)(1),
    lambda: (lambda a, b, c, d: a)(),
    lambda: C(),
    lambda: C(1, 2),
    lambda: C(1).m(1),
    lambda: C(1).n(),
    lambda: C.m(),
    lambda: C.s(1),
    lambda: C(1).k(1),
    lambda: C(x=1, y=2),
]
for number, call in enumerate(calls):
    try:
        print(number, "=", call())
    except TypeError as error:
        print(number, "->", error)


def recursive(n):
    return 0 if n == 0 else 1 + recursive(n - 1)


print(recursive(500))
try:
    recursive(10**6)
except RecursionError as error:
    print(error)


def outer():
    def inner():
        pass

    return inner


print(outer().__qualname__, outer()(), [].append.__name__, len.__name__, C.m.__qualname__, C(1).m.__self__.x, C.m.__get__(C(7))())
import inspect
print(inspect.signature(f), inspect.signature(h), inspect.isfunction(f), list(inspect.signature(g).parameters))
