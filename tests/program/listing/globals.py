x = 1


def read():
    return x, y, len(x)


def write():
    global x, z
    x = 2
    z = x
    del x


def local():
    x = 3
    print(x)
    del x
    print(x)


class C:
    x = x
    global w
    w = x

    def f(self):
        return x


def params(a, /, b, *args, c, d=1, **kwargs):
    e = a
    return locals()


def many_defaults(a=1, b=(1, 2), c=[], *, d=x, e=None): ...


def docs():
    "Doc"


def expression_statements():
    1
    'not a docstring'
    x
    x.y
    x[0]
    x + 1
    ...
    None
    -x
    (yield_ := 5)
    [1, 2]
    (x, x)
    f''
