def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)
# user __iter__ / gen in many builtins
def gen(*a):
    yield from a
class It:
    def __init__(self, *a): self.a = a
    def __iter__(self): return gen(*self.a)
print(list(It(1,2)), tuple(gen(1)), set(gen(1,1)), frozenset(It(3)), dict(gen(('a',1))), sorted(gen(2,1)), max(gen(1,5)), min(It(4,2)), sum(gen(1,2)), any(gen(0)), all(gen(1)), list(enumerate(gen('x'))), list(zip(gen(1), It(2))), list(map(str, gen(1))), list(filter(None, gen(0, 1))), 'a'.join(gen('x','y')), [*gen(1)], {*gen(2)}, (*gen(3),), print(*gen(1,2)))
a, b = gen(1, 2); c, *d = It(1, 2, 3)
print(a, b, c, d)
l = [1]; l.extend(gen(2)); l += gen(3); l[1:1] = gen(9, 8); print(l)
s = {1}; s.update(gen(2), It(3)); s |= set(gen(4)); print(s, s.union(gen(7)), s.intersection(gen(1, 2)), s.difference(gen(1)), s.symmetric_difference(gen(1, 99)), s.issubset(gen(1,2,3,4,5)), s.issuperset(gen(1)), s.isdisjoint(gen(50)))
s.difference_update(gen(1)); s.intersection_update(gen(2,3)); s.symmetric_difference_update(gen(3, 5)); print(s)
d = {}; d.update(gen(('k', 'v'))); d |= gen(('z', 1)); print(d, dict.fromkeys(gen(1, 2), 0))
print({'a': 1}.keys() & gen('a', 'b'), {'a': 1}.keys() | gen('b'), {'a': 1}.keys() - gen('a'), {'a': 1}.keys() ^ gen('q'), {'a': 1}.keys().isdisjoint(gen('z')))
print(3 in gen(1, 3), 4 in It(1), bytes(gen(1, 2)), str(gen)[:13])
class K:
    def __init__(self, v): self.v = v
    def __call__(self, x): return x * self.v
    def __repr__(self): return f'K({self.v})'
    def __eq__(self, o): return self.v == getattr(o, 'v', o)
    def __hash__(self): return hash(self.v)
    def __bool__(self): return self.v > 1
    def __lt__(self, o): return self.v < o.v
    def __len__(self): return 5
print(list(map(K(3), [1, 2])), list(map(K, [1, 2])), list(map(repr, [K(1)])), list(map(str, [K(1)])), list(map(bool, [K(1), K(2)])), list(map(len, [K(1)])), list(map(hash, [K(7)])), list(filter(None, [K(1), K(2)])), sorted([K(2), K(1)]), sorted('ab', key=K(2)), max([1, 2], key=K(-1)))
for x in map(K, [1]): print(x)
for x in map(gen().send, [None]): print('never')
try:
    for x in map(lambda v: next(iter([])), [1, 2]): print('never')
    print('stop ends map')
except Exception as e: print(type(e))
print([K(1)] == [1], [1] == [K(1)], (K(1), 2) == (1, 2), {1: K(1)} == {1: 1}, {K(1): 2} == {1: 2}, {K(1)} == {1}, K(1) in [1], 1 in [K(1)], 1 in {K(1)}, K(1) in {1}, K(1) in {1: 2}, {1: 'one'}[K(1)], {K(1): 'one'}[1])
print([[K(2)], [K(1)]] < [[K(3)]], sorted([(K(2), 1), (K(1), 2)]), min((K(2), 'a'), (K(1), 'b')), [K(1), K(2)].index(K(2)), [K(1)].count(1), (K(1),).index(1))
x = [K(1), K(2)]; x.remove(K(2)); print(x, [K(3)] + x, x * 2, x != [K(1)])
def outer():
    print(sorted(locals()))
    def inner(): return [k for k in sorted(globals()) if k in ('It', 'K')]
    return inner()
print(outer())
r = iter(lambda: K(2), 2)
print(list(r), list(iter(gen(1, 2).__next__, 2)))
try: [].sort(key=1, foo=2)
except TypeError as e: print(e)
print([i for i in reversed(range(0, 10, 3))], list(reversed(range(10**20, 10**20 + 2))), list(range(2**53 - 2, 2**53 + 3)))
print(isinstance(iter([]), object), hash(K) == hash(K), (1).real, (5).bit_length(), dict(a=1).items().__class__.__name__)
w = {'a': [1, 2]}; w['a'] += [3]; w['n'] = w.get('n', 0) + 1; print(w)
del w['a'][0], w['n']; print(w)
m = [[1, 2], [3, 4]]; m[0][1] += 5; m[1] *= 2; print(m)
t = (1, [2]); t[1].append(3); print(t, t + (4,), t * 2)
print(*[f'{k}={v}' for k, v in {'x': 1}.items()], sep='')
print(all(isinstance(v, (int, str)) for v in [1, 'a']), sum(1 for _ in gen(1, 2, 3)), next((v for v in [1, 5] if v > 2), -1), [y for x in [[1], [2]] for y in x])
