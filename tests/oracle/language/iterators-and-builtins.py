it = iter([1, 2, 3])
print(next(it), list(it), next(it, 'done'), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(zip('ab', range(5))), list(filter(None, [0, 1, '', 'a'])))
print(list(enumerate(['x', 'y'], start=5)), dict(enumerate('ab')), list(reversed([1, 2])), list(range(3)), range(0, 10, 3), range(5) == range(0, 5, 1), 3 in range(5), range(10)[-1], len(range(0, 10, 3)))
print(sum([1, 2], 10), sum([[1], [2]], []), abs(-3), divmod(7, 3), pow(2, 10), round(3.14159, 2), max(3, 7, 5), min('hello'), isinstance(3, (str, int)), callable(len), id(None) == id(None), hash('a') == hash('a'))
print(type(iter([])), type(map(str, [])), type(zip()), type({}.keys()), type(range(1)), type(x for x in []), type(iter({})), type(enumerate([])), type(reversed([])), type(iter('')), type(iter(set())))
print(getattr('abc', 'upper')(), hasattr(5, 'real'), vars(type('T', (), {'a': 1}))['a'], dir(type('U', (), {'zz': 1}))[-1], eval('1+1') if False else 2, repr(slice(1, 2)), ascii('é'), format(3.14159, '.2f'), bin(10), oct(8), hex(255))
for bad in (lambda: next(iter([])), lambda: next(5), lambda: list(map(5, [1])), lambda: range(1.5), lambda: range(1, 2, 0), lambda: reversed({1}), lambda: enumerate(5), lambda: zip(5), lambda: map(str), lambda: isinstance(1, 'a'), lambda: getattr(1, 'x'), lambda: getattr(1), lambda: setattr(1, 'x', 2), lambda: issubclass(1, int), lambda: iter(5, 6), lambda: vars(5), lambda: range(5)[9], lambda: divmod(1, 0), lambda: round(1, 'a'), lambda: filter(None)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
