def makers():
    return [lambda: i for i in range(3)]


print([f() for f in makers()])
print([f() for f in [lambda i=i: i for i in range(3)]])


def counter():
    count = 0

    def up(by=1):
        nonlocal count
        count += by
        return count

    def peek():
        return count

    return up, peek


up, peek = counter()
up()
up(5)
print(peek(), up.__closure__[0].cell_contents, up.__code__.co_freevars, up.__name__, up.__qualname__)


def broken():
    def inner():
        print(later)
    inner()
    later = 1


try:
    broken()
except NameError as error:
    print(type(error).__name__, error)


def unbound():
    print(local)
    local = 2


try:
    unbound()
except UnboundLocalError as error:
    print(error)
x = 1


class Scope:
    x = 2
    y = [x for _ in range(2)]

    def get(self):
        return x


print(Scope().get(), Scope.y)
