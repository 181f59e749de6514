class Key:
    log = []
    def __init__(self, name, hashed=None):
        self.name = name
        self.hashed = hashed
    def __hash__(self):
        Key.log.append(f'hash {self.name}')
        return hash(self.name) if self.hashed is None else self.hashed
    def __eq__(self, other):
        Key.log.append(f'eq {self.name} {other.name if isinstance(other, Key) else other!r}')
        return isinstance(other, Key) and self.name == other.name
    def __repr__(self):
        return f'<{self.name}>'

def logged(label, action):
    Key.log.clear()
    try:
        result = action()
    except Exception as error:
        result = type(error).__name__, error
    print(label, result, Key.log)

d = {}
a, b, c = Key('a', 1), Key('b', 1), Key('c', 2)
logged('set a', lambda: d.__setitem__(a, 1))
logged('set b', lambda: d.__setitem__(b, 2))
logged('set c', lambda: d.update({c: 3}))
logged('get a', lambda: d[a])
logged('get equal', lambda: d[Key('b', 1)])
logged('get missing', lambda: d[Key('z', 1)])
logged('get int', lambda: d.get(1, 'no'))
logged('in', lambda: c in d)
logged('not in', lambda: Key('q', 9) in d)
logged('setdefault', lambda: d.setdefault(Key('a', 1), 99))
logged('setdefault new', lambda: d.setdefault(Key('n', 5), 99))
logged('pop', lambda: d.pop(Key('b', 1)))
logged('pop missing', lambda: d.pop(Key('b', 1), 'none'))
d[1] = 'one'
d['text'] = 'words'
print(d, len(d), d[1], d['text'], list(d.keys()))
def remove():
    del d[Key('n', 5)]
logged('del', remove)
logged('copy', lambda: d.copy())
logged('equal', lambda: {a: 1} == {Key('a', 1): 1})
logged('unequal', lambda: {a: 1} == {Key('a', 1): 2})
logged('fromkeys', lambda: dict.fromkeys([a, Key('a', 1), c]))
logged('comprehension', lambda: {k: k.name for k in (a, c)})
logged('display', lambda: {a: 1, Key('a', 1): 2})
logged('merge', lambda: {a: 1} | {Key('a', 1): 2})
for i in range(20):
    d[i] = i
print(d[a], d[19], len(d), a in d)
s = set()
logged('add', lambda: s.add(a))
logged('add same', lambda: s.add(a))
logged('add equal', lambda: s.add(Key('a', 1)))
logged('add clash', lambda: s.add(b))
logged('has', lambda: Key('b', 1) in s)
logged('has not', lambda: Key('x', 1) in s)
logged('remove', lambda: s.remove(Key('a', 1)))
logged('remove missing', lambda: s.remove(Key('a', 1)))
logged('discard', lambda: s.discard(Key('a', 1)))
print(s, {a, b, c}, frozenset([a, Key('a', 1)]))
print(len({a, b} | {c, Key('a', 1)}), {a, b} & {Key('b', 1)}, {a, b} - {Key('b', 1)}, len({a, b} ^ {Key('b', 1), c}))
print({a} == {Key('a', 1)}, {a} < {Key('a', 1), b}, {a, b} >= {Key('b', 1)}, {a}.isdisjoint([Key('a', 1)]), {a}.issubset([Key('a', 1)]))
t = {a, b}
t |= {c}
t -= {Key('a', 1)}
t &= {Key('c', 2), b}
t ^= {Key('b', 1)}
print(t)
class Unhashable:
    def __eq__(self, other):
        return True
logged('unhashable', lambda: {Unhashable(): 1})
logged('unhashable set', lambda: {Unhashable()})
logged('unhashable hash', lambda: hash(Unhashable()))
class BadHash:
    def __hash__(self):
        return 'x'
    def __eq__(self, other):
        return True
logged('bad hash', lambda: hash(BadHash()))
logged('bad hash key', lambda: {BadHash(): 1})
class OnlyEq:
    def __eq__(self, other):
        return isinstance(other, OnlyEq)
    __hash__ = object.__hash__
x = OnlyEq()
print({x: 1}[x], OnlyEq() in {x}, [OnlyEq()] == [x], OnlyEq() in [1, x], [x].index(OnlyEq()), [x, 1, x].count(OnlyEq()))
items = [x, 1]
items.remove(OnlyEq())
print(len(items), (1, OnlyEq()) == (1, x), (1, OnlyEq()) != (1, x))
