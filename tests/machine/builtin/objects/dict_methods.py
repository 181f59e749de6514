def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error, error.args)

d = dict(a=1, b=2)
print(d, dict([('x', 1), ('y', 2)]), dict({'k': 'v'}, extra=1), dict(zip('ab', range(2))), dict())
print(dict([[1, 2], 'ab', (3, 4)]), dict((k, k * k) for k in range(3)), dict.fromkeys('abc'), dict.fromkeys([1, 2], 0))
print(d.get('a'), d.get('z'), d.get('z', 0), d.setdefault('a', 9), d.setdefault('c', 3), d.setdefault('n'), d)
print(d.pop('n'), d.pop('zz', 'default'), d.popitem(), d)
d.update({'b': 20, 'q': 1})
d.update([('r', 2)], s=3)
d.update(t=4)
d.update()
print(d, len(d), 'q' in d, 'nope' in d, list(d), d.copy() == d)
print(d.keys(), d.values(), d.items())
print(d | {'z': 0}, {'a': 'left'} | d, d == dict(d), d != {})
d |= {'new': 1}
d |= [('pair', 2)]
print(d)
print(list(reversed(d)), list(reversed(d.values())), list(reversed(d.items()))[0])
attempt('missing', lambda: d['missing'])
attempt('missing int', lambda: d[5])
attempt('missing tuple', lambda: d[(1, 2)])
attempt('pop', lambda: d.pop('missing'))
attempt('popitem', lambda: {}.popitem())
attempt('unhashable', lambda: {[]: 1})
attempt('unhashable get', lambda: d.get([]))
attempt('unhashable in', lambda: {} in d)
attempt('unhashable slice', lambda: d[1:2])
attempt('unhashable tuple', lambda: d[(1, [])])
attempt('from int', lambda: dict(5))
attempt('from ints', lambda: dict([1, 2]))
attempt('from triples', lambda: dict([(1, 2), (1, 2, 3)]))
attempt('from string', lambda: dict('ab'))
attempt('two', lambda: dict({}, {}))
attempt('get none', lambda: d.get())
attempt('get three', lambda: d.get(1, 2, 3))
attempt('pop none', lambda: d.pop())
attempt('setdefault', lambda: d.setdefault())
attempt('update two', lambda: d.update({}, {}))
attempt('update int', lambda: d.update(5))
attempt('fromkeys', lambda: dict.fromkeys(5))
attempt('less', lambda: {} < {})
attempt('or', lambda: {} | 5)
attempt('or list', lambda: {} | [(1, 2)])
attempt('hash', lambda: hash({}))
attempt('del', lambda: d.__delitem__('missing'))
attempt('clear args', lambda: d.clear(1))
attempt('keyword', lambda: d.get('a', default=1))
def grow():
    x = {1: 1, 2: 2}
    for k in x:
        x[k + 10] = 1
attempt('grow', grow)
def shrink():
    x = {1: 1, 2: 2}
    for k in x:
        del x[k]
attempt('shrink', shrink)
def replace():
    x = {1: 1, 2: 2}
    for k in x:
        x[k] = 0
    return x
attempt('replace', replace)
x = {1: 'int', True: 'bool', 1.0: 'float'}
print(x, {0: 'a', False: 'b', 0.0: 'c', '': 'd'})
print({None: 1, (): 2, 'a': 3, 1.5: 4, (1, 'b'): 5, frozenset({1}): 6, b'x': 7})
big = {2 ** 70: 'big', -2 ** 70: 'neg', float(2 ** 70): 'same'}
print(big)
order = {}
for i in range(20):
    order[i * 7 % 20] = i
del order[7], order[14]
order[7] = 'again'
print(order)
print(list(order.items())[-1], order.popitem(), len(order))
nested = {'self': None}
nested['self'] = nested
print(nested)
class Default(dict):
    def __missing__(self, key):
        return f'<{key}>'
m = Default(a=1)
print(m['a'], m['b'], m.get('b'), 'b' in m, m, type(m.copy()).__name__, type(m | {}).__name__)
class Counted(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)
c = Counted(a=1)
c['b'] = 2
c.update(d=3)
print(c, c == {'a': 1, 'b': 4, 'd': 3}, len(c))
class Mapping:
    def keys(self):
        return ['p', 'q']
    def __getitem__(self, key):
        return key * 2
print(dict(Mapping()), {**Mapping()}, {**{'a': 1}, 'b': 2})
d.clear()
print(d, bool(d), bool({1: 1}))
