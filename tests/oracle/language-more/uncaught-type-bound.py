"""Tracebacks through bounds and aliases, which run late."""


class Box[T: 1 / 0]:
    type Item = list[missing]

    def get[S](self, key: S = "k") -> S:
        raise KeyError(key)


try:
    Box.Item.__value__
except NameError as error:
    print(error)
try:
    Box.__type_params__[0].__bound__
except ZeroDivisionError as error:
    print(error)
print(Box.__parameters__)


def broken[T](x: T, y: undefined_name) -> T:
    return x
