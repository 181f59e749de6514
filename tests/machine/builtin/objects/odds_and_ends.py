def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)
def c1():
    class X(5): pass
def c2():
    class X(int, metaclass=5): pass
def c3():
    class X(int, str): pass
def c4():
    class X(undefined): pass
def c5():
    class X(None): pass
    class X(len): pass
x = [1,2,3]
attempt('unpack', lambda: [*5])
attempt('call star', lambda: print(*5))
attempt('call kw', lambda: print(**5))
attempt('kw str', lambda: print(**{1: 2}))
attempt('multi', lambda: dict(**{'a': 1}, **{'a': 2}))
import types
print(types.SimpleNamespace(a=1), isinstance(c1, types.FunctionType), types.MappingProxyType({'a': 1})['a'])
m = types.ModuleType('mine', 'doc')
m.x = 5
print(m.x, m.__name__, m.__doc__, m)
attempt('module none', lambda: types.ModuleType())
print(types.MethodType(lambda self: self, 5)())
attempt('exit', lambda: exit(3))
attempt('quit', lambda: quit())
print(isinstance(3, int | str), [type(x).__name__ for x in (print, type, None, ..., NotImplemented, 1j, b'', bytearray(), range(1), slice(1), {}.keys(), iter([]), zip(), c1)])
import functools, operator
print(functools.reduce(operator.add, [1,2,3]), sorted([3,1], key=functools.cmp_to_key(lambda a,b: b-a)))
print(sorted([(1,'b'),(0,'z')], key=operator.itemgetter(1)), max([{'a':1},{'a':5}], key=lambda d: d['a']))
print(list(zip(*[[1,2],[3,4]])), dict(enumerate('ab')), [*zip('ab', range(2))], list(map(lambda *a: a, 'ab', [1,2])))
print(type('X', (), {})().__class__.__name__, (lambda *a, **k: (a, k))(1, b=2))
print([1,2,3].__class__, (1).__class__.__mro__, 'a'.__class__.__name__, [].__len__(), {}.__contains__(1), (1,).__getitem__(0))
a = [3,1]; a.__setitem__(0, 9); a.__delitem__(1); a.__iadd__([4]); print(a, [1].__eq__([1]), [1].__lt__([2]), [1].__eq__(5), {}.__eq__({}), (1,).__hash__() == hash((1,)), 5 .__add__(6), 'x'.__add__('y'), [1].__mul__(2), [1].__reversed__().__next__())
print(getattr([], 'append').__name__, hasattr([], 'nope'), callable([].append), list.__name__, [].append.__self__)
def gen():
    try:
        x = yield 1
    except GeneratorExit:
        print('exit'); raise
g = gen(); next(g); g.close()
print(list(iter(lambda it=iter([1,2,0]): next(it), 0)))
print(max(map(len, ['a','bbb'])), sum(map(int, '123')), ' '.join(reversed(['a','b'])), set(map(abs, [-1,1])), tuple(filter(None, [0,1])), sorted(zip([2,1],'ab')), any(map(bool,[0,1])), dict(map(lambda k: (k, 1), 'ab')))
it = map(int, ['1', 'x', '3'])
print(next(it))
attempt('map err', lambda: list(it))
print(list(it))
it = zip([1,2,3], map(int, ['4','z','6']))
attempt('zip err', lambda: list(it))
print(list(it))
e = enumerate(map(lambda x: 10 // x, [1, 0, 5]))
attempt('enum err', lambda: list(e)); print(list(e))
for c in (c1, c2, c3, c4, c5): attempt(c.__name__, c)
