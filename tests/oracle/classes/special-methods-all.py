# Many special methods at once: conversion, attribute, container, call, context, size, hashing, pickling hooks left out.
class Thing:
    def __init__(self, n):
        self.n = n

    def __bool__(self):
        print("bool")
        return self.n > 0

    def __len__(self):
        return self.n

    def __int__(self):
        return self.n

    def __float__(self):
        return self.n + 0.5

    def __complex__(self):
        return complex(self.n, 1)

    def __round__(self, digits=None):
        return ("round", digits)

    def __trunc__(self):
        return -1

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __index__(self):
        return self.n

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        return isinstance(other, Thing) and self.n == other.n

    def __str__(self):
        return f"thing {self.n}"

    def __repr__(self):
        return f"Thing({self.n})"

    def __bytes__(self):
        return b"thing"

    def __format__(self, spec):
        return f"[{spec}]"

    def __call__(self, *args, **kwargs):
        return (self.n, args, kwargs)

    def __dir__(self):
        return ["b", "a"]

    def __sizeof__(self):
        return 99

    def __reversed__(self):
        return iter("reversed")

    def __missing__(self, key):
        return key

    def __length_hint__(self):
        return 3

    def __instancecheck__(self, other):
        return other == "magic"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"


import math

t = Thing(3)
print(not t, "yes" if t else "no", len(t), int(t), float(t), complex(t), round(t), round(t, 2), math.trunc(t), math.floor(t), math.ceil(t), [10, 20, 30, 40][t], hex(t), "abc" * t)
print(str(t), repr(t), bytes(t), f"{t:spec}", f"{t!r}", f"{t!s:>10}", t(1, k=2), dir(t), list(reversed(t))[:3], isinstance("magic", t), +t, ~t, {t: 1}[Thing(3)], t in [Thing(3)], range(t), [t], (t,), {"k": t}, "%s %r" % (t, t))
print(Thing(0) or "default", any([Thing(0), Thing(1)]), bool(Thing(0)), sorted([Thing(2), Thing(1)], key=int), max(Thing(1), Thing(5), key=float), sum([Thing(1).n, 2]))


class Bad:
    def __bool__(self):
        return 5

    def __len__(self):
        return -1

    def __str__(self):
        return 5

    def __repr__(self):
        return None

    def __hash__(self):
        return "x"

    def __index__(self):
        return "y"

    def __iter__(self):
        return 5

    def __int__(self):
        return 1.5

    def __float__(self):
        return 3

    def __contains__(self, x):
        raise LookupError("contains")

    def __format__(self, spec):
        return 7

    def __eq__(self, other):
        raise ArithmeticError("eq")


b = Bad()
for wrong in [lambda: bool(b), lambda: len(b), lambda: str(b), lambda: repr(b), lambda: hash(b), lambda: [1][b], lambda: list(b), lambda: int(b), lambda: float(b), lambda: 1 in b, lambda: f"{b}", lambda: b == 1, lambda: b in [1], lambda: -b, lambda: b < b, lambda: b(), lambda: {b: 1}, lambda: [b].index(5)]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
