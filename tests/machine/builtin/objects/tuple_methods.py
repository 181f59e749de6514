def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)

t = (1, 2, 3, 2)
print(t.count(2), t.index(3), len(t), t[1], t[-1], t[1:3], t[::-1], t + (9,), t * 2, 2 * t)
print(tuple('ab'), tuple([1]), tuple(), tuple(x for x in range(3)), tuple(t) is t, tuple({1: 2}))
print((1,) == (1,), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, 'a') != (1, 'b'), (1, 2) == [1, 2])
print(hash((1, 2, 3)), hash(()), hash((1.0, 'a')) == hash((1, 'a')), hash((1, (2, (3,)))), hash((-1, None)))
attempt('index', lambda: t.index(9))
attempt('index start', lambda: t.index(2, 2))
attempt('set', lambda: t.__setitem__(0, 1))
def store():
    t[0] = 5
attempt('store', store)
def delete():
    del t[0]
attempt('delete', delete)
attempt('range', lambda: t[10])
attempt('type', lambda: t['a'])
attempt('add', lambda: t + [1])
attempt('mul', lambda: t * 'a')
attempt('hash', lambda: hash(([],)))
attempt('compare', lambda: (1, 'a') < (1, 2))
attempt('compare list', lambda: (1,) < [1])
attempt('new', lambda: tuple(5))
attempt('two', lambda: tuple(1, 2))
attempt('append', lambda: t.append(1))
class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))
    @property
    def x(self):
        return self[0]
p = Point(3, 4)
print(p, p.x, p == (3, 4), hash(p) == hash((3, 4)), type(p).__name__, len(p), {p: 1}[(3, 4)], p + (1,))
a, *b = p
print(a, b)
class Key:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n
    def __hash__(self):
        return self.n
print(hash((Key(1), 2)) == hash((1, 2)), (Key(1),) == (Key(1),), (Key(1), 1) == (Key(2), 1), Key(1) in (Key(0), Key(1)))
print((Key(1), Key(2)).index(Key(2)), (Key(1), Key(1)).count(Key(1)))
print({(Key(1), 'a'): 'found'}[(Key(1), 'a')])
