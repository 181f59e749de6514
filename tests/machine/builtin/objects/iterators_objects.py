def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)

print(list(enumerate('abc')), list(enumerate(['x'], start=5)), next(enumerate('q', 10 ** 20)), list(enumerate(x for x in 'gh')))
print(list(zip([1, 2, 3], 'ab')), list(zip()), list(zip('a')), list(zip('ab', (x for x in range(5)))), dict(zip('ab', [1, 2])))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(int, '123')), list(map(len, ['a', 'bb'])), list(map(None.__class__, [])))
print(list(filter(None, [0, 1, '', 'a', [], [0]])), list(filter(lambda x: x > 1, range(4))), list(filter(str.isdigit, 'a1b2')), list(filter(bool, [0, 2])))
print(list(reversed([1, 2, 3])), list(reversed('abc')), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({'a': 1, 'b': 2})))
attempt('strict short', lambda: list(zip([1], [1, 2], strict=True)))
attempt('strict long', lambda: list(zip([1, 2], [1], strict=True)))
attempt('strict three', lambda: list(zip([1, 2], [1, 2], [1], strict=True)))
attempt('strict generator', lambda: list(zip((x for x in 'ab'), [1], strict=True)))
attempt('strict generator 2', lambda: list(zip([1], (x for x in 'ab'), strict=True)))
attempt('strict ok', lambda: list(zip([1], (x for x in 'a'), strict=True)))
attempt('zip int', lambda: zip([1], 5))
attempt('zip keyword', lambda: zip([1], foo=5))
attempt('enumerate none', lambda: enumerate())
attempt('enumerate int', lambda: enumerate(5))
attempt('enumerate start', lambda: enumerate([], 'a'))
attempt('enumerate three', lambda: enumerate([], 1, 2))
attempt('map none', lambda: map())
attempt('map one', lambda: map(str))
attempt('map int', lambda: map(str, 5))
attempt('map not callable', lambda: list(map(5, [1])))
attempt('map raises', lambda: list(map(int, ['1', 'x'])))
attempt('filter one', lambda: filter(None))
attempt('filter int', lambda: filter(None, 5))
attempt('filter not callable', lambda: list(filter(5, [1])))
attempt('reversed int', lambda: reversed(5))
attempt('reversed set', lambda: reversed({1}))
attempt('reversed generator', lambda: reversed(x for x in 'a'))
attempt('reversed none', lambda: reversed())
m = map(lambda x: x * 2, [1, 2, 3])
print(type(m), iter(m) is m, next(m), list(m), list(m), next(m, 'done'))
z = zip('ab', 'cd')
print(next(z), list(z), type(z), type(enumerate([])), type(filter(None, [])), type(reversed([])), type(reversed(())), type(reversed('')), type(reversed({})))
def source():
    n = 0
    def pull():
        nonlocal n
        n += 1
        return n
    return pull
it = iter(source(), 4)
print(type(it).__name__, list(it), next(it, 'over'))
attempt('iter sentinel', lambda: iter(5, 5))
class Seq:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * i
    def __len__(self):
        return 3
print(list(Seq()), 4 in Seq(), list(reversed(Seq())), list(enumerate(Seq())), list(zip(Seq(), Seq())), max(Seq()), sorted(Seq(), reverse=True), sum(Seq()), tuple(Seq()), [*Seq()])
class Iter:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
    def __reversed__(self):
        return iter('rev')
print(list(Iter(3)), list(reversed(Iter(3))), set(Iter(3)), dict.fromkeys(Iter(2)), sum(Iter(4)), any(Iter(2)), all(Iter(2)), list(map(str, Iter(2))), list(zip(Iter(3), Iter(2))), ','.join(map(str, Iter(3))), list(filter(None, Iter(3))))
a, *b = Iter(4)
print(a, b, next(Iter(1)), next(Iter(0), 'none'), 1 in Iter(3), list(enumerate(Iter(2))), [x for x in Iter(2)], min(Iter(3)), sorted(Iter(3)))
class BadIter:
    def __iter__(self):
        return 5
attempt('bad iter', lambda: list(BadIter()))
attempt('bad iter for', lambda: [x for x in BadIter()])
class NoIter:
    __iter__ = None
attempt('no iter', lambda: iter(NoIter()))
for kind in ([1, 2], (1, 2), 'ab', b'ab', {1: 2}, {1}, range(2), {1: 2}.values(), {1: 2}.items()):
    i = iter(kind)
    print(type(i).__name__, i.__length_hint__(), next(i), iter(i) is i, i.__length_hint__())
data = [1, 2]
i = iter(data)
next(i)
data.append(3)
print(list(i), list(i))
data.append(4)
print(next(i, 'exhausted stays'))
print(any([]), all([]), any([0, '', 5]), all([1, 0]), any(x > 2 for x in range(5)), all(x < 2 for x in range(5)))
calls = []
def note(x):
    calls.append(x)
    return x
print(any(note(x) for x in [0, 0, 3, 4]), calls, all(note(x) for x in [1, 0, 9]), calls)
attempt('any int', lambda: any(5))
attempt('all none', lambda: all())
class Falsy:
    def __bool__(self):
        return False
class Weird:
    def __bool__(self):
        return 5
print(any([Falsy()]), all([Falsy()]), list(filter(None, [Falsy(), 1])))
attempt('weird', lambda: any([Weird()]))
print(sum([1, 2, 3]), sum([1.5, 2]), sum([0.1] * 10), sum([[1], [2]], []), sum((), 5), sum([True, True]), sum([1, 2.5, 3]), sum([10 ** 20, 1]), sum(x for x in (0.1, 0.2, 0.3)), sum([1j, 2]), sum([2], start=10))
attempt('sum str', lambda: sum(['a']))
attempt('sum str start', lambda: sum(['a'], ''))
attempt('sum bytes', lambda: sum([], b''))
attempt('sum int', lambda: sum(5))
attempt('sum none', lambda: sum())
attempt('sum mixed', lambda: sum([1, 'a']))
class Money:
    def __init__(self, n): self.n = n
    def __add__(self, other): return Money(self.n + (other.n if isinstance(other, Money) else other))
    __radd__ = __add__
    def __repr__(self): return f'${self.n}'
print(sum([Money(1), Money(2)]), sum((Money(x) for x in range(4)), Money(10)))
