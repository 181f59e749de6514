def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)

words = ['banana', 'Apple', 'cherry', 'date', 'apple']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))
pairs = [(2, 'b'), (1, 'z'), (2, 'a'), (1, 'y')]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted({'b': 1, 'a': 2}), sorted('hello'), sorted(range(5, 0, -1)), sorted(x % 3 for x in range(6)))

class Noisy:
    log = []
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        Noisy.log.append((self.n, other.n))
        return self.n < other.n
    def __repr__(self):
        return f'N{self.n}'
for data in ([3, 1, 2], [5, 4, 3, 2, 1], [1, 2, 3, 4], [2, 9, 4, 7, 1, 8, 3, 6, 5, 0]):
    Noisy.log.clear()
    print(sorted(map(Noisy, data)), Noisy.log)
Noisy.log.clear()
values = [Noisy(i * 7 % 50) for i in range(50)]
values.sort(reverse=True)
print(values, len(Noisy.log), Noisy.log[:20])
big = [Noisy(i * 37 % 200) for i in range(200)]
print([n.n for n in sorted(big)] == list(range(200)))
print(sorted([i * 37 % 200 for i in range(200)], key=lambda n: (n % 10, n))[:30])

class NoOrder:
    pass
attempt('no order', lambda: sorted([NoOrder(), NoOrder()]))
attempt('mixed', lambda: sorted([1, 'a', 2]))
attempt('key error', lambda: sorted([1, 2], key=lambda x: 1 / 0))
attempt('not callable', lambda: sorted([1, 2], key=5))
attempt('not iterable', lambda: sorted(5))
attempt('no args', lambda: sorted())
attempt('two args', lambda: sorted([1], [2]))
attempt('bad keyword', lambda: sorted([1], cmp=1))
attempt('reverse type', lambda: sorted([1, 2], reverse='x'))
attempt('reverse none', lambda: sorted([1, 2], reverse=None))
attempt('complex', lambda: sorted([1j, 2j]))
attempt('dicts', lambda: sorted([{}, {}]))

data = [3, 1, 2]
def spy(x):
    print('during', data)
    return x
data.sort(key=spy)
print(data)
def meddle(x):
    data.append(9)
    return x
try:
    data.sort(key=meddle)
except ValueError as error:
    print('ValueError', error, data)
def fail(x):
    if x == 2:
        raise RuntimeError('in key')
    return x
try:
    data.sort(key=fail)
except RuntimeError as error:
    print(error, data)
nan = float('nan')
print(sorted([3, nan, 1, 2]), sorted([2.5, 1, True, 0]))
print(sorted([[2, 1], [1, 5], [1, 2]]), sorted([(1, 'b'), (1, 'a')]), sorted([{1, 2}, {1}], key=len))
print(sorted(['é', 'z', 'a', '\U0001F600', '\uFFFF']))
print(min(3, 1, 2), max([3, 1, 2]), min('hello'), max({'a': 1, 'b': 0}), max((), default='none'))
print(max(['aa', 'b', 'cc'], key=len), min(['aa', 'b', 'c'], key=len), min(x * x - 4 * x for x in range(5)))
print(max(Noisy(3), Noisy(5), key=lambda n: -n.n), min([Noisy(3), Noisy(2)]))
attempt('empty', lambda: max([]))
attempt('empty min', lambda: min(()))
attempt('no arg', lambda: max())
attempt('int', lambda: max(1))
attempt('mixed', lambda: max(1, 'a'))
attempt('mixed min', lambda: min(1, 'a'))
attempt('default many', lambda: max(1, 2, default=3))
attempt('keyword', lambda: min([1], foo=1))
attempt('key none', lambda: min([2, 1], key=None))
attempt('generator empty', lambda: min(x for x in ()))
