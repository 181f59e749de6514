# Unpacking in assignments, calls, loops, literals, and what wrong counts say.
first, *middle, last = range(5)
print(first, middle, last)
(a, (b, *c)), d = [1, (2, 3, 4)], 5
print(a, b, c, d)
*head, = "xyz"
print(head)
[p, q] = {"k1": 1, "k2": 2}
print(p, q)
x, y = 1, 2
x, y = y, x + y
print(x, y)


def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


print(f(1, c=3), f(*[1, 2, 3], c=4, **{"z": 9}), f(*"ab", *"cd", **{"c": 1}, **{"e": 5}))
print([*range(3), *"ab"], {*[1, 1, 2]}, (*[], 1), {**{"a": 1, "b": 2}, **{"b": 3}}, [*{"k": 1}.items()])
for i, (name, (lo, hi)) in enumerate([("a", (1, 2)), ("b", (3, 4))]):
    print(i, name, lo, hi)
print([k + v for k, v in {"a": "1"}.items()], dict(zip(*[("x", "y"), (1, 2)])), list(zip(*[[1, 2], [3, 4]])))


def minmax(values):
    values = sorted(values)
    return values[0], values[-1]


low, high = minmax([3, 1, 2])
print(low, high, *minmax([5, 6]), sep="|")
data = {"a": [1, 2, 3]}
data["a"][0], data["b"] = data["a"][2], "new"
i = 0
i, data["a"][i] = 1, 99
print(data)


def wrong0():
    a, b = 1, 2, 3


def wrong1():
    a, b = [1]


def wrong2():
    a, *b, c = [1]


def wrong3():
    a, b = 5


def wrong4():
    f(1)


def wrong5():
    f(1, 2, c=1, c2=2, **{'c': 2})


def wrong6():
    f(*5)


def wrong7():
    f(**[1])


def wrong8():
    f(1, a=2, c=3)


def wrong9():
    (lambda x: x)()


def wrong10():
    (lambda: 1)(1, 2)


def wrong11():
    print(**{1: 2})


def wrong12():
    [*5]


def wrong13():
    {**5}


def wrong14():
    min()


def wrong15():
    f(c=1)


def wrong16():
    len(1, 2)


for wrong in [wrong0, wrong1, wrong2, wrong3, wrong4, wrong5, wrong6, wrong7, wrong8, wrong9, wrong10, wrong11, wrong12, wrong13, wrong14, wrong15, wrong16]:
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(wrong.__name__, type(error).__name__, error)
