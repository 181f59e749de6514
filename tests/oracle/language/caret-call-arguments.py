def outer(f, *args):
    return f(*args)


def check(x, y):
    assert x < y, f'{x} is not below {y}'
    return x


print(outer(check, 1, 2), outer(check, check(3, 4), 2))
