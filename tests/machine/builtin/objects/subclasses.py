def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)

class MyDict(dict):
    def __getitem__(self, key):
        return ('get', super().__getitem__(key))
    def __contains__(self, key):
        return key == 'magic' or super().__contains__(key)
    def __iter__(self):
        print('iter')
        return super().__iter__()
    def keys(self):
        return ['b']
d = MyDict(a=1, b=2)
print(d['a'], 'magic' in d, 'a' in d, 'zz' in d, list(d), d.get('a'), len(d), d, d == {'a': 1, 'b': 2}, dict(d), {**d}, sorted(d))
for k in d: print(k)
class OrderedSet(set):
    def __init__(self, items=()):
        super().__init__()
        self.order = []
        for i in items: self.add(i)
    def add(self, item):
        if item not in self: self.order.append(item)
        super().add(item)
    def __iter__(self): return iter(self.order)
s = OrderedSet('hello')
print(list(s), len(s), 'h' in s, s == set('helo'), sorted(s), s.order, [c for c in s])
class Str(str):
    def shout(self): return self.upper() + '!'
    def __eq__(self, other): return 'never equal' if other == 'x' else super().__eq__(other)
    __hash__ = str.__hash__
x = Str('hey')
print(x, x.shout(), x + 'y', type(x + 'y').__name__, x == 'x', x == 'hey', x[0], len(x), f'{x}', repr(x), isinstance(x, str), {x: 1}['hey'], x in {'hey'}, 'e' in x, x * 2, ','.join([x, x]), x.upper(), hash(x) == hash('hey'))
class Float(float):
    def __repr__(self): return f'F({float.__repr__(self)})'
f = Float(2.5)
print(f, f + 1, [f], f * 2, f == 2.5, f < 3, int(f), hash(f) == hash(2.5), max(f, 1), round(f, 1))
class Tup(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)
    def __add__(self, other): return Tup(*tuple.__add__(self, tuple(other)))
    def __repr__(self): return 'Tup' + super().__repr__()
t = Tup(1, 2) + [3]
print(t, t[0], t[1:], type(t[1:]).__name__, len(t), t == (1, 2, 3), hash(t) == hash((1, 2, 3)), [*t], 1 in t, t.index(2), t < (2,))
class E(Exception):
    def __init__(self, *args, extra=None):
        super().__init__(*args)
        self.extra = extra
try:
    raise E(1, 2, extra='e')
except E as error:
    print(error, error.args, error.extra, repr(error))
class L(list):
    def append(self, x):
        super().append(x * 2)
    def __eq__(self, other): return 'L eq'
    def __len__(self): return 99
l = L([1])
l.append(5)
print(l, list(l), len(l), l == [1], [1] == l, l != [1], l[0], l + [1], bool(l), bool(L()), list.__len__(l), l.copy(), type(l.copy()).__name__, sorted(l), l * 2, l.pop())
l += [7]
l.extend([8])
print(list(l), type(l).__name__, l.__dict__)
class Base: 
    def __init__(self, *a, **k): print('Base', a, k)
class Mixed(Base, dict): pass
m = Mixed(1, x=2)
m['k'] = 'v'
print(m, isinstance(m, dict), m.__class__.__mro__[1:3])
class P(property): pass
class U:
    @P
    def v(self): return 'v'
print(U().v, type(U.v).__name__)
class Key(tuple):
    def __hash__(self): return 5
    def __eq__(self, o): return tuple.__eq__(self, o)
print({Key((1, 2)): 'k'}[Key((1, 2))], Key((1,)) == (1,), (1,) == Key((1,)), Key((1,)) in [(1,)])
class B(bytes):
    pass
print(B(b'ab'), B(b'ab')[0], B(b'ab') == b'ab', len(B(b'abc')))
class Range:
    def __init__(self, n): self.n = n
    def __iter__(self):
        for i in range(self.n): yield i
print(*Range(3), [*Range(2), *Range(1)], {**{str(i): i for i in Range(2)}}, max(*Range(4)))
first, *rest = Range(4)
print(first, rest)
(a, b), c = [Range(2), 5]
print(a, b, c)
