d = {'a': 1, 'b': 2}
print(d.get('a'), d.get('z'), d.get('z', 0), d.setdefault('c', []), d.pop('b'), d.pop('q', 'none'), d)
d.update(x=1, **{'y': 2})
d.update([('k', 'v'), ('a', 'new')])
print(d, list(d), list(d.values()), list(d.items()), len(d), 'x' in d, d.popitem(), d | {'a': 0, 'zz': 1})
print(dict.fromkeys('abc', 0), dict([(1, 2)], q=3), dict(zip('ab', [1, 2])), {1: 'a', 1.0: 'b', True: 'c'}, {**d})
d |= {'m': 1}
print(d, list(reversed(d)), d.keys() & {'a', 'm'}, d.items() >= {('m', 1)}, d == dict(reversed(d.items())))
del d['m']
e = d.copy()
e.clear()
print(e, d, bool(e), sorted(d, key=str), max(d, key=len), {k: v for k, v in sorted({'z': 1, 'a': 2}.items())})
v = d.values()
d['late'] = 1
print(v, d.keys(), str(d.items()), len(v), 1 in v)
for bad in (lambda: d['nope'], lambda: d.pop('nope'), lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: d < d, lambda: d.update(5), lambda: dict.fromkeys(5)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
try:
    for k in d:
        d[k + '!'] = 1
except RuntimeError as error:
    print(error)
try:
    for k in d:
        del d[k]
except RuntimeError as error:
    print(error)
nested = {'a': {'b': {}}}
nested['self'] = nested
print(nested)
