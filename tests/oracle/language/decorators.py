import functools


def trace(prefix):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            print(prefix, function.__name__, args, kwargs)
            return function(*args, **kwargs)
        return wrapper
    return decorate


def twice(f):
    def inner(*a):
        return f(f(*a))
    return inner


@trace('>>')
@trace('--')
def area(w, h=2):
    """Doc of area."""
    return w * h


@twice
def inc(x): return x + 1


print(area(3), area(3, h=4), area.__name__, area.__doc__, area.__wrapped__.__name__)
print(inc(5), inc.__name__, inc.__qualname__)


def register(cls):
    cls.registered = True
    return cls


@register
class Thing:
    @staticmethod
    def s(x): return x

    @classmethod
    def c(cls, x): return cls.__name__, x


print(Thing.registered, Thing.s(1), Thing().c(2), Thing.c(3))
