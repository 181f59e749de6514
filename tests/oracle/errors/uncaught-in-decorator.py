# A decorator that complains when the module is read.
def typed(function):
    for name in function.__code__.co_varnames:
        if name not in function.__annotations__:
            raise TypeError(f"{function.__name__}: no annotation for {name}")
    return function


@typed
def good(a: int):
    return a


print(good(1))


@typed
def bad(a: int, b):
    return a
