# WeakSet: its methods, and what dies in it.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


def names(things):
    return sorted(thing.name for thing in things)


a, b, c, d = (Thing(name) for name in "abcd")
one = weakref.WeakSet([a, b, c])
two = weakref.WeakSet({c, d})
print(len(one), a in one, d in one, "x" in one, names(one))
print(names(one | two), names(one & two), names(one - two), names(one ^ two))
print(names(one.union([d])), names(one.intersection([a, d])), names(one.difference([a])), names(one.symmetric_difference({a, d})))
print(one.isdisjoint(two), one <= one, one < one, weakref.WeakSet([a]).issubset(one), one >= weakref.WeakSet([a]), one == weakref.WeakSet([c, b, a]))
one.add(d)
one.discard(a)
one.discard(a)
try:
    one.remove(a)
except KeyError:
    print("KeyError")
one.remove(b)
print(names(one), names(two))
one |= {a, b}
one &= [a, b, c]
one -= {b}
print(names(one))
one ^= {a, b}
print(names(one))
del b
print(names(one), len(one))
copy = one.copy()
c = None
print(len(one), len(two), len(copy), repr(weakref.WeakSet()))
two.clear()
print(len(two))
try:
    two.pop()
except KeyError as error:
    print(error)
two.add(a)
print(two.pop() is a, len(two))
try:
    two.add(3)
except TypeError as error:
    print(error)
one = weakref.WeakSet()
one.add(Thing("temporary"))
print(len(one))
for number in range(3):
    one.add(Thing(number))
print(len(one))
many = [Thing(str(number)) for number in range(50)]
one.update(many)
del many[::2]
print(len(one), names(one)[:5])
for thing in one:
    many.clear()
    break
print(len(one), thing in one)
del thing
print(len(one))
