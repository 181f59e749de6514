# Slices of lists, strings, tuples and ranges; assignment, deletion, slice objects and own classes.
a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[::3], a[::-1], a[8:2:-2], a[100:], a[-100:2], a[5:2], a[:], a[-1:-4:-1])
a[2:4] = ["x", "y", "z"]
print(a)
a[1:1] = [0.5]
a[-1:] = []
del a[::2]
print(a)
b = [1, 2, 3, 4]
b[::2] = [10, 30]
b[4:] = (5, 6)
b[:0] = "ab"
print(b)
del b[1:3], b[-1]
print(b, "hello"[1:4], "hello"[::-1], (1, 2, 3)[1:], range(10)[2:8:2], range(10)[::-1], b"bytes"[1:3], list(range(5)[-2:]))
s = slice(1, 5, 2)
print(s, s.start, s.stop, s.step, s.indices(4), slice(None, -1).indices(5), [0, 1, 2, 3, 4, 5][s], slice(3) == slice(None, 3))


class Grid:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


g = Grid()
print(g[1], g[1:2], g[1, 2], g[::2, ..., 0], g[:, 1:], g["k"])
g[1:2] = 3
g[0, 1] = "v"
del g[::-1]


def wrong0():
    b[::2] = [1]


def wrong1():
    a['x']


def wrong2():
    a[1.5]


def wrong3():
    b[99]


def wrong4():
    b[99] = 1


def wrong5():
    del b[99]


def wrong6():
    'abc'[5]


def wrong7():
    (1,)[3]


def wrong8():
    range(3)[7]


def wrong9():
    a[::0]


def wrong10():
    b[0:1] = 5


def wrong11():
    (1, 2)[0] = 1


def wrong12():
    'abc'[0] = 'x'


def wrong13():
    del 'abc'[0]


def wrong14():
    5[0]


def wrong15():
    None[0]


def wrong16():
    a[None]


def wrong17():
    'abc'['a']


def wrong18():
    [].pop()


def wrong19():
    [1].index(2)


def wrong20():
    [1].remove(5)


def wrong21():
    a[slice(1, 'x')]


def wrong22():
    {}[[]]


def wrong23():
    len[1]


for wrong in [wrong0, wrong1, wrong2, wrong3, wrong4, wrong5, wrong6, wrong7, wrong8, wrong9, wrong10, wrong11, wrong12, wrong13, wrong14, wrong15, wrong16, wrong17, wrong18, wrong19, wrong20, wrong21, wrong22, wrong23]:
    try:
        wrong()
    except Exception as error:
        print(wrong.__name__, "->", type(error).__name__, error)
