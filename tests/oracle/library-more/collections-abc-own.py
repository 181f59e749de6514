# Own containers built on collections.abc: what the mixins give and what is missing.
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Sequence, Set, Sized


class Range1(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[j] for j in range(*i.indices(self.n))]
        if not -self.n <= i < self.n:
            raise IndexError(i)
        return i % self.n + 1


class CaseDict(MutableMapping):
    def __init__(self, *args, **kwargs):
        self.data = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self.data[key.lower()]

    def __setitem__(self, key, value):
        self.data[key.lower()] = value

    def __delitem__(self, key):
        del self.data[key.lower()]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


class Bits(MutableSet):
    def __init__(self, items=()):
        self.value = 0
        for item in items:
            self.add(item)

    def add(self, item):
        self.value |= 1 << item

    def discard(self, item):
        self.value &= ~(1 << item)

    def __contains__(self, item):
        return bool(self.value >> item & 1)

    def __iter__(self):
        return (i for i in range(self.value.bit_length()) if i in self)

    def __len__(self):
        return self.value.bit_count()


class Log(MutableSequence):
    def __init__(self):
        self.items = []

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, value):
        self.items[i] = value

    def __delitem__(self, i):
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, value):
        self.items.insert(i, value)


r = Range1(4)
print(list(r), 3 in r, r.index(3), r.count(2), list(reversed(r)), r[1:3], r[-1], isinstance(r, Sequence), max(r))
d = CaseDict(A=1)
d.update({"B": 2}, c=3)
print(d["a"], "B" in d, d.get("zz", 0), sorted(d.items()), d.pop("A"), d.setdefault("x", 9), len(d), list(d.keys()), dict(d), d == {"b": 2, "c": 3, "x": 9}, bool(d))
b = Bits([1, 3, 5])
print(list(b | Bits([2])), list(b & {1, 5}), list(b - {1}), b <= Bits([1, 3, 5, 7]), b == {1, 3, 5}, b.isdisjoint([2]), b.pop(), list(b ^ {3, 4}))
log = Log()
log.append(1)
log.extend([2, 3])
log += [4]
log.reverse()
print(list(log), log.pop(), log.remove(4), list(log), len(log))
for wrong in [lambda: type("Half", (Mapping,), {})(), lambda: type("One", (Sequence,), {"__len__": lambda s: 0})(), lambda: type("It", (Iterator,), {})(), lambda: Set(), lambda: d["none"], lambda: r[9], lambda: log.remove(99), lambda: d.popitem() and CaseDict().popitem()]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(isinstance({}, MutableMapping), isinstance([], Hashable), issubclass(Range1, Sized), isinstance(print, Callable), isinstance(iter([]), Iterator), isinstance("", Iterable))
