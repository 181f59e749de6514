# Equality, hash and repr of references, alive and dead.
import re
import weakref


def show(reference):
    return re.sub(r"0x[0-9a-f]+", "0x...", repr(reference))


class Thing:
    pass


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))


thing = Thing()
reference = weakref.ref(thing)
print(weakref.ref(thing) is reference, weakref.ref(thing, print) is reference, weakref.ref(thing, print) == reference)
print(hash(reference) == hash(thing), show(reference), type(reference), reference.__callback__)
print(show(weakref.ref(show)), show(weakref.ref(Thing)), show(weakref.ref(re)))
p, q, r = Point(1, 2), Point(1, 2), Point(2, 1)
a, b, c = weakref.ref(p), weakref.ref(q), weakref.ref(r)
print(a == b, a is b, a == c, a != b, hash(a) == hash(b), len({a, b, c}), {a: "there"}[b])
unhashed = weakref.ref(r)
del p, q, r, thing
print(a == b, a == a, a != a, hash(a) == hash(b), show(a))
late = Thing()
dead = weakref.ref(late)
del late
try:
    hash(dead)
except TypeError as error:
    print(error)
print(dead() is None, bool(dead), dead == dead, reference == dead)
names = {}
keys = [Thing() for _ in range(12)]
for number, key in enumerate(keys):
    names[weakref.ref(key)] = number
print(names[weakref.ref(keys[7])], weakref.ref(keys[3]) in names, weakref.ref(Thing) in names)
some = list(names)
del keys[2:], key
print(len(names), [number for one, number in names.items() if one() is not None], names[some[5]])
names.pop(some[5])
print(len(names), some[5] in names, (some[0],) == (weakref.ref(keys[0]),))
