"""collections.deque."""
from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d[2], 3 in d, 9 in d, bool(d), bool(deque()))
print(d.pop(), d.popleft(), d)
d.extend([7, 8])
d.extendleft("ab")
print(d, d.count(7), d.index(7), d.index(8, 3))
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d.rotate()
d.reverse()
d.remove(7)
d.insert(1, "x")
print(d, list(d), list(reversed(d)))
d[0] = "first"
del d[1]
print(d, d.copy() == d, d + deque([1]), deque([1, 2]) * 2)
b = deque(maxlen=3)
for i in range(5):
    b.append(i)
print(b, b.maxlen, d.maxlen)
b.appendleft(9)
print(b, deque(range(10), 4), deque("abc", maxlen=2))
b.clear()
print(b)
print(deque([1, 2]) < deque([1, 3]), deque([1]) == deque([1]), deque([1]) != [1], deque([2]) >= deque([1, 5]))
d = deque([1, 2, 3])
d += [4]
d.extend(x * x for x in (5, 6))
print(d, sum(d), max(d), sorted(d, reverse=True), [x for x in d if x % 2])
first, *rest = d
print(first, rest, *d)
nested = deque([1])
nested.append(nested)
print(nested)


class Same:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Same) and self.n == other.n

    def __repr__(self):
        return f"Same({self.n})"


s = deque([Same(1), Same(2), Same(1)])
print(s, s.count(Same(1)), s.index(Same(2)), Same(2) in s, Same(3) in s)
s.remove(Same(1))
print(s, s == deque([Same(2), Same(1)]))


class History(deque):
    def __init__(self, *args):
        super().__init__(*args)
        self.name = "h"

    def last(self):
        return self[-1]


h = History([1, 2])
h.append(3)
print(h, h.last(), h.name, len(h), isinstance(h, deque))
for call in (
    lambda: deque().pop(),
    lambda: deque().popleft(),
    lambda: deque([1])[3],
    lambda: deque([1]).remove(2),
    lambda: deque([1]).index(2),
    lambda: deque(maxlen=-1),
    lambda: deque([1], maxlen=1).insert(0, 2),
    lambda: deque(5),
    lambda: deque([1])["a"],
    lambda: [d.append(x) for x in d],
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
