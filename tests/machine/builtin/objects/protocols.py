def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)

class Bag:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __contains__(self, x): print('contains', x); return x in self.items
    def __getitem__(self, key): return ('get', key)
    def __setitem__(self, key, value): print('set', key, value)
    def __delitem__(self, key): print('del', key)
    def __call__(self, *args, **kw): return args, kw
    def __bool__(self): print('bool'); return bool(self.items)
    def __hash__(self): return 7
    def __eq__(self, other): return isinstance(other, Bag) and self.items == other.items
    def __lt__(self, other): return len(self) < len(other)
    def __add__(self, other): return Bag(*self.items, other)
    def __radd__(self, other): return Bag(other, *self.items)
    def __iadd__(self, other): self.items.append(other); return self
    def __mul__(self, n): return NotImplemented
    def __neg__(self): return Bag(*reversed(self.items))
    def __abs__(self): return len(self.items)
    def __index__(self): return len(self.items)
    def __int__(self): return 100
    def __float__(self): return 2.5
    def __repr__(self): return f'Bag{tuple(self.items)}'
    def __format__(self, spec): return f'<{spec}>'
    def __enter__(self): print('enter'); return self
    def __exit__(self, *args): print('exit', args[0] and args[0].__name__); return True
    def __reversed__(self): return iter(self.items[::-1])
    def __length_hint__(self): return 3
    def __round__(self, n=None): return ('round', n)
    def __divmod__(self, other): return ('divmod', other)
    def __pow__(self, other, mod=None): return ('pow', other, mod)
b = Bag(1, 2)
print(len(b), 1 in b, 5 not in b, b[0], b[1:2], b[1, 'x'], b[...], b(1, k=2), bool(b), not b, hash(b), b == Bag(1, 2), b != Bag(1))
b[3] = 4
del b[5]
b['k'] = 'v'
print(b + 3, 0 + b, -b, abs(b), [10, 20, 30][b], int(b), float(b), repr(b), f'{b:spec}', f'{b!r}', f'{b}', list(reversed(b)), round(b), round(b, 2), divmod(b, 3), pow(b, 2), pow(b, 2, 3), b ** 5)
b += 9
print(b, sorted([Bag(1, 2), Bag(), Bag(3)]), max(Bag(1), Bag(1, 2)), {b: 1}[Bag(1, 2, 9)])
with b as inside:
    raise ValueError('swallowed')
if b: print('true')
while not b: pass
print('yes' if Bag() else 'no', b and 'and', Bag() or 'or', any([Bag()]), all([b, b]))
attempt('mul', lambda: b * 2)
attempt('sub', lambda: b - 2)
attempt('rsub', lambda: 2 - b)
attempt('gt', lambda: b > 5)
attempt('le', lambda: b <= b)
attempt('invert', lambda: ~b)
attempt('matmul', lambda: b @ b)
attempt('iadd str', lambda: 'a' + b)
class Empty: pass
e = Empty()
attempt('len', lambda: len(e))
attempt('call', lambda: e())
attempt('get', lambda: e[0])
attempt('contains', lambda: 1 in e)
attempt('iter', lambda: list(e))
attempt('neg', lambda: -e)
attempt('int', lambda: int(e))
attempt('index', lambda: [1][e])
attempt('float', lambda: float(e))
attempt('with', lambda: e.__enter__())
def using():
    with e: pass
attempt('with statement', using)
def setting():
    e[0] = 1
attempt('set', setting)
def deleting():
    del e[0]
attempt('del', deleting)
class BadLen:
    def __len__(self): return -1
class StrLen:
    def __len__(self): return 'x'
class BadBool:
    def __bool__(self): return 1
attempt('bad len', lambda: len(BadLen()))
attempt('str len', lambda: len(StrLen()))
attempt('bad bool', lambda: bool(BadBool()))
attempt('len bool', lambda: bool(BadLen()))
attempt('bad contains', lambda: 5 in StrLen())
class Tri:
    def __eq__(self, other): return NotImplemented
    def __lt__(self, other): return NotImplemented
    def __add__(self, other): return NotImplemented
t = Tri()
print(t == 1, t != 1, t == t, t != Tri())
attempt('tri lt', lambda: t < 1)
attempt('tri gt', lambda: 1 > t)
attempt('tri add', lambda: t + 1)
class Sub(int):
    def __add__(self, other): return 'sub add'
    def __radd__(self, other): return 'sub radd'
print(Sub(1) + 1, 1 + Sub(1), Sub(2) * 3, type(Sub(2) - 1).__name__, Sub(5) == 5, hash(Sub(5)) == hash(5), {5: 'x'}[Sub(5)], [1, 2, 3][Sub(1)], [Sub(1)].index(1))
class Attr:
    def __getattribute__(self, name):
        if name == 'magic': return 'from getattribute'
        return object.__getattribute__(self, name)
    def __getattr__(self, name): return f'fallback {name}'
    def __setattr__(self, name, value):
        print('setattr', name, value)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print('delattr', name)
        super().__delattr__(name)
a = Attr()
a.x = 1
print(a.x, a.magic, a.other, hasattr(a, 'anything'))
del a.x
print(a.x)
setattr(a, 'y', 2); delattr(a, 'y')
attempt('del missing', lambda: delattr(a, 'zz'))
