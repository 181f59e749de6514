import pickle
from enum import Enum
from functools import partial

class Color(Enum):
    RED = 1
    BLUE = 2

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def length(self):
        return self.x + self.y

class Stateful:
    def __init__(self, n):
        self.n = n
        self.handle = lambda: n

    def __getstate__(self):
        return {"n": self.n}

    def __setstate__(self, state):
        self.n = state["n"]
        self.handle = "made again"

class Reduced:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __reduce__(self):
        return Reduced, (self.b, self.a)

class Failure(Exception):
    def __init__(self, code, text):
        super().__init__(f"{code}: {text}")
        self.code = code

def function(x):
    return x + 1

def again(thing):
    return pickle.loads(pickle.dumps(thing))

print(again([1, "a", None, True, 2.5, b"b", (1,), {2}, frozenset([3]), {"k": [4]}, range(3), 2**70, 1j]))
print(again(Color.RED) is Color.RED, again(function) is function, again(Point) is Point, again(len) is len)
p = again(Point(1, 2))
print(p.x, p.y, p.length(), again(p.length)())
s = again(Stateful(5))
print(s.n, s.handle)
r = again(Reduced(1, 2))
print(r.a, r.b)
print(repr(again(ValueError("a", 1))), again(partial(function, 4))())
l = [1]
a, b = again((l, l))
print(a is b)
loop = []
loop.append(loop)
copy = again(loop)
print(copy[0] is copy)
try:
    again(Failure(3, "t"))
except TypeError as error:
    print(error)
print([x.a for x in again([Reduced(1, 2), Reduced(3, 4)])], again({Color.BLUE: Stateful(1)})[Color.BLUE].n)
