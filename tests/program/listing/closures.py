def counter(start=0, *, step=1):
    value = start

    def bump():
        nonlocal value
        value += step
        return value

    def reset(to):
        nonlocal value
        value = to
        del to

    def peek():
        return lambda: (value, start)

    return bump, reset, peek


def shadow(x):
    def inner():
        x = 1
        return x

    class C:
        y = x

        def method(self):
            return x, __class__

    return inner, C


def deep(a, b):
    def one():
        def two():
            nonlocal b
            b = a
            return b

        return two

    return one


def late():
    def use():
        return helper()

    def helper():
        return 1

    return use


def unbound(flag):
    if flag:
        name = 1
    print(name)
    del name
    try:
        other = name
    except NameError as name:
        pass
    return other, [name for name in ()]


def self_cell():
    def f(n):
        return f(n - 1) if n else 0

    return f


add = lambda a, b=2, *c, d, e=5, **f: a + b
