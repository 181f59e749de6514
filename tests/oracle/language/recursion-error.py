import sys

sys.setrecursionlimit(200)


def down(n):
    return down(n + 1)


try:
    down(0)
except RecursionError as error:
    print(type(error).__name__, error)


class Loop:
    def __repr__(self):
        return repr(self)


try:
    repr(Loop())
except RecursionError as error:
    print('repr', str(error)[:32])


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n > 100


print(depth())
down(0)
