def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)

d = {'a': 1, 'b': 2, 'c': 3}
k, v, i = d.keys(), d.values(), d.items()
print(len(k), len(v), len(i), 'a' in k, 1 in v, ('a', 1) in i, ('a', 2) in i, 'a' in i)
d['d'] = 4
print(k, v, i, list(k), list(v), list(i))
print(sorted(k & {'a', 'z'}), sorted(k | ['z']), sorted(k - {'a'}), sorted(k ^ {'a', 'z'}), sorted({'a', 'q'} - k), sorted(['a', 'y'] | k))
print(sorted(i & {('a', 1), ('b', 9)}), sorted(i - {('a', 1)}), type(k & k).__name__)
print(k == {'a', 'b', 'c', 'd'}, k == d.keys(), k != set(), i == d.items(), v == v, d.values() == d.values(), k == ['a'])
print(k < {'a', 'b', 'c', 'd', 'e'}, k <= set(d), k > {'a'}, k >= {'z'}, k.isdisjoint('xyz'), k.isdisjoint('a'))
print(list(reversed(k)), k.mapping, type(k.mapping).__name__, k.mapping['a'])
print(iter(k).__length_hint__(), next(iter(i)), type(iter(k)).__name__, type(iter(v)).__name__, type(iter(i)).__name__)
attempt('subscript', lambda: k[0])
attempt('and int', lambda: k & 5)
attempt('compare', lambda: k < 5)
attempt('values and', lambda: v & v)
attempt('hash', lambda: hash(k))
attempt('unhashable', lambda: [] in k)
attempt('changed', lambda: [d.pop(x) for x in k])
attempt('items set', lambda: {'a': []}.items() & {1})
class Key:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n
    def __hash__(self):
        return hash(self.n)
    def __repr__(self):
        return f'K{self.n}'
e = {Key(1): 'x', Key(2): 'y'}
print(Key(1) in e.keys(), e.keys() & {Key(1)}, e.keys() - [Key(1)], e.keys() == {Key(2), Key(1)}, len(e.keys() | {Key(3), Key(1)}))
print((Key(1), 'x') in e.items(), e.keys() <= {Key(1), Key(2), Key(3)}, e.keys().isdisjoint([Key(5)]))
