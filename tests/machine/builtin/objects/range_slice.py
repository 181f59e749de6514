def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)

r = range(2, 20, 3)
print(r, len(r), list(r), r[1], r[-1], r[1:4], r[::-1], list(reversed(r)), 5 in r, 6 in r, 'a' in r, 5.0 in r)
print(r.start, r.stop, r.step, r.index(8), r.count(8), r.count(9), range(5), range(0), range(1, 5, 2), repr(range(5, 0, -1)))
print(range(3) == range(0, 3, 1), range(0) == range(5, 2), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)), range(3) == [0, 1, 2], bool(range(0)), bool(range(1)))
print(list(range(10, 0, -3)), list(range(-3, 3)), list(range(5, 5)), sum(range(101)), max(range(5)), tuple(range(3)))
print(range(10 ** 20, 10 ** 20 + 3)[2], list(range(10 ** 20, 10 ** 20 + 3)), range(10 ** 20)[-1], 10 ** 19 in range(10 ** 20))
attempt('index', lambda: r.index(9))
attempt('index str', lambda: r.index('a'))
attempt('out', lambda: r[10])
attempt('type', lambda: r['a'])
attempt('zero', lambda: range(1, 2, 0))
attempt('none', lambda: range())
attempt('four', lambda: range(1, 2, 3, 4))
attempt('float', lambda: range(1.5))
attempt('str', lambda: range('a'))
attempt('keyword', lambda: range(stop=5))
attempt('set', lambda: r.__setitem__(0, 1))
attempt('assign', lambda: setattr(r, 'start', 1))
attempt('less', lambda: range(1) < range(2))
attempt('add', lambda: range(1) + range(2))
attempt('len big', lambda: len(range(10 ** 20)))
class Index:
    def __init__(self, n):
        self.n = n
    def __index__(self):
        return self.n
print(range(Index(3)), range(Index(1), Index(4)), [10, 20, 30][Index(1)], 'abc'[Index(2)], (1, 2, 3)[Index(-1)], [1, 2, 3][Index(1):], [0] * Index(2), 'ab' * Index(2))
a = [1, 2, 3, 4]
a[Index(0)] = 'zero'
a.insert(Index(1), 'ins')
print(a, a.pop(Index(2)), range(10)[Index(2):Index(5)])
del a[Index(0)]
print(a)
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None), slice(3), slice(1, None), slice(-3, None).indices(10), slice(None, None, -1).indices(4))
print(slice(1, 2) == slice(1, 2), slice(1) == slice(2), hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1, 2): 'ok'}[slice(1, 2)], hash(slice(1, 2, 3)), 'hello'[slice(1, 3)])
attempt('slice none', lambda: slice())
attempt('slice many', lambda: slice(1, 2, 3, 4))
attempt('slice indices', lambda: slice(1).indices(-1))
attempt('slice indices type', lambda: slice('a').indices(3))
attempt('slice zero', lambda: slice(1, 2, 0).indices(3))
attempt('slice set', lambda: setattr(s, 'start', 0))
i = iter(range(3))
print(next(i), i.__length_hint__(), list(i), next(i, 'end'), type(i).__name__)
for n in range(3):
    pass
print(n, type(range(3)), isinstance(range(3), range))
