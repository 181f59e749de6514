# Closures: late binding, nonlocal counters, default arguments, global and class scopes.
def make_counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start

    step.reset = reset
    return step


a, b = make_counter(), make_counter(10)
print(a(), a(), b(5), a(), b())
a.reset()
print(a(), a.__closure__[0].cell_contents, a.__code__.co_freevars)
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])
x = "global"


def outer():
    x = "outer"

    class Inner:
        y = x
        x = "class"
        z = x

        def method(self):
            return x

    def inner():
        global x
        before = x
        x = "changed"
        return before

    return Inner.y, Inner.z, Inner().method(), inner(), x


print(outer(), x)


def defaults(item, bag=[]):
    bag.append(item)
    return bag


print(defaults(1), defaults(2), defaults(3, []), defaults.__defaults__)


def broken():
    print(x)
    x = 1


try:
    broken()
except UnboundLocalError as error:
    print(error)


def compose(*functions):
    def composed(value):
        for f in reversed(functions):
            value = f(value)
        return value

    return composed


print(compose(str, lambda v: v + 1, abs)(-41))
n = [(lambda n: n * k)(2) for k in range(3)]
print(n, [y for y in range(3) if (lambda: y)()])
