# Decorators with and without arguments, of classes, as classes, stacked, and keeping state.
import functools


def repeat(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return [function(*args, **kwargs) for _ in range(times)]

        return wrapper

    return decorate


def optional(function=None, *, prefix="> "):
    if function is None:
        return functools.partial(optional, prefix=prefix)

    @functools.wraps(function)
    def wrapper(*args):
        return prefix + function(*args)

    return wrapper


class CountCalls:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function, self.calls = function, 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)

    def __get__(self, instance, owner):
        return self if instance is None else functools.partial(self, instance)


registry = {}


def register(cls):
    registry[cls.__name__] = cls
    cls.registered = True
    return cls


@repeat(2)
@optional
def hi(name):
    """Says hi."""
    return "hi " + name


@optional(prefix="# ")
def bye(name):
    return "bye " + name


@register
class Plugin:
    @CountCalls
    def run(self, x):
        return x + 1

    @staticmethod
    @functools.cache
    def slow(x):
        return x * 10


print(hi("bob"), hi.__name__, hi.__doc__, bye("al"))
p = Plugin()
print(p.run(1), p.run(2), Plugin.run.calls, Plugin.run.__name__, registry, p.registered, p.slow(3))


def trace(function):
    depth = 0

    def wrapper(n):
        nonlocal depth
        print("  " * depth + f"{function.__name__}({n})")
        depth += 1
        result = function(n)
        depth -= 1
        return result

    return wrapper


@trace
def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)


print(factorial(3))
f = (lambda g: g)(len)
print(f("abc"), (lambda *a, k=1, **kw: (a, k, kw))(1, 2, z=3))
