# Which objects can have weak references.
import collections
import functools
import threading
import weakref


class Plain:
    pass


class Slotted:
    __slots__ = ("a",)


class WithPlace:
    __slots__ = ("a", "__weakref__")


class Below(Slotted):
    pass


class BelowSlotted(WithPlace):
    __slots__ = ("b",)


class Number(int):
    pass


class Pair(tuple):
    pass


class Names(list):
    pass


class Text(str):
    pass


class Table(dict):
    pass


class Oops(Exception):
    pass


def function():
    yield


candidates = [
    1, 1.5, "a", None, True, (1,), [1], {1: 1}, b"a", object(), ValueError(), range(3), slice(1), ..., {1}, frozenset({1}),
    function, function(), len, print, [].append, Plain, int, weakref, Plain().__init__, Plain(), Slotted(), WithPlace(),
    Below(), BelowSlotted(), Number(3), Pair(), Names(), Text("t"), Table(), Oops(), collections.deque(),
    collections.OrderedDict(), collections.Counter(), collections.defaultdict(), threading.Lock(), threading.Event(),
    functools.partial(print), property(), iter([]), {}.keys(), weakref.ref(Plain), bytearray(), 1j,
]
for candidate in candidates:
    try:
        print(type(candidate).__name__, weakref.ref(candidate)() is candidate)
    except TypeError as error:
        print(error)
for wrong in ((), (Plain, None, 1)):
    try:
        weakref.ref(*wrong)
    except TypeError as error:
        print(error)
