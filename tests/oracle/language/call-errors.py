def f(a, b, /, c, *, d, e=5):
    return a, b, c, d, e


def g(x, *args, y=1, **kw):
    return x, args, y, kw


def none(): pass


cases = [
    lambda: f(), lambda: f(1), lambda: f(1, 2, 3), lambda: f(1, 2, 3, 4), lambda: f(1, 2, 3, 4, d=1),
    lambda: f(1, 2, c=3, d=4), lambda: f(a=1, b=2, c=3, d=4), lambda: f(1, 2, 3, d=4, z=1),
    lambda: g(), lambda: g(1, 2, x=3), lambda: none(1), lambda: none(1, 2), lambda: none(x=1),
    lambda: g(*[1, 2], **{'y': 2, 'z': 3}), lambda: g(1, **{1: 2}), lambda: g(*5), lambda: g(**5),
    lambda: len(), lambda: len(1, 2), lambda: len(1), lambda: print(foo=1), lambda: int('1', bas=2), lambda: [].append(), lambda: [].append(1, 2),
    lambda: {}.get(), lambda: 'a'.join(1), lambda: ''.join([1]), lambda: sorted(), lambda: sorted(1), lambda: range(), lambda: range('a'), lambda: isinstance(1), lambda: isinstance(1, 2),
]
for case in cases:
    try:
        print(case())
    except TypeError as error:
        print(error)
