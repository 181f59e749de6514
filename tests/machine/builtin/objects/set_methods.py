def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)

s = {3, 1, 2}
s.add(5); s.add(1); s.discard(9); s.discard(2)
print(s, len(s), 1 in s, 9 in s, s.copy() == s, s.copy() is s)
print(set('hello') == {'h', 'e', 'l', 'o'}, set(), set([1, 1]), set(range(5)), set({1: 2}), {*'ab'} == set('ba'))
print({1, 2} | {3}, {1, 2, 3} & {2, 3, 4}, {1, 2, 3} - {2}, {1, 2} ^ {2, 3})
print({1}.union([2], (3,), {4: 5}), {1, 2, 3}.intersection([2, 3], {3}), {1, 2, 3}.difference([1], [2]), {1, 2}.symmetric_difference([2, 3]))
t = {1, 2, 3}
t.update([4], {5}); print(t)
t.intersection_update({1, 4, 5, 6}); print(t)
t.difference_update([1]); print(t)
t.symmetric_difference_update([4, 7]); print(t)
t |= {1}; t &= {1, 5, 7}; t -= {7}; t ^= {9}; print(t)
print({1, 2} < {1, 2, 3}, {1, 2} <= {1, 2}, {3} > {1}, {1, 2} >= {2}, {1} == {1.0}, {1} != {2}, {1} == frozenset([1]), {1} == [1])
print({1, 2}.isdisjoint([3]), {1, 2}.isdisjoint({2}), {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1, 2}.issuperset('a'))
attempt('remove', lambda: {1}.remove(2))
attempt('pop', lambda: set().pop())
attempt('add list', lambda: {1}.add([]))
attempt('in list', lambda: [] in {1})
attempt('in set', lambda: {1} in {frozenset({1})})
attempt('remove set', lambda: {frozenset({1})}.remove({1}))
attempt('remove set missing', lambda: set().remove({1}))
attempt('or list', lambda: {1} | [2])
attempt('and int', lambda: {1} & 2)
attempt('union int', lambda: {1}.union(2))
attempt('less list', lambda: {1} < [1, 2])
attempt('hash', lambda: hash({1}))
attempt('set int', lambda: set(5))
attempt('set two', lambda: set(1, 2))
attempt('index', lambda: {1}[0])
attempt('add args', lambda: {1}.add())
attempt('pop args', lambda: {1}.pop(1))
attempt('isdisjoint', lambda: {1}.isdisjoint())
attempt('frozen add', lambda: frozenset().add(1))
attempt('unhashable', lambda: {[1], 2})
def grow():
    x = {1, 2}
    for i in x:
        x.add(i + 10)
attempt('grow', grow)
f = frozenset([3, 1, 2, 1])
print(f, len(f), hash(f) == hash(frozenset([1, 2, 3])), hash(frozenset()), hash(frozenset([1])), f | {9}, {9} | f, type({1} | f).__name__, type(f | {1}).__name__)
print(frozenset(f) is f, f.copy() is f, {f: 'key'}[frozenset({1, 2, 3})], frozenset(), frozenset('a'))
f2 = f
f2 |= {7}
print(f2, f)
print({'apple', 'banana', 'cherry'}, {'x', 'y', 'z', 'w'}, {(1, 2), 'a', None, 1.5, True})
words = 'the quick brown fox jumps over the lazy dog again and again until night'.split()
print(set(words), frozenset(words[:5]), {w[0] for w in words})
print({-1, -2, 0, 100, 2 ** 40, -2 ** 40, 2 ** 70}, {1.5, 2.5, -0.25}, {i * i for i in range(20)})
many = set(range(0, 300, 7))
for i in range(0, 300, 14):
    many.discard(i)
print(many)
p = set(range(10, 20))
print([p.pop() for _ in range(5)], p)
p.add(10); p.add(11)
print(p.pop(), p.pop(), p)
print(set(words) - set(words[:6]), set(words) & set(words[3:9]), set(words[:4]) ^ set(words[2:7]), set(words[:3]) | set(words[5:]))
print({1, 2, 3}.__len__(), {1}.__contains__(1), sorted({1, 2}.__iter__()), {1}.__or__([1]), {1}.__eq__([1]))
class Tags(set):
    def add(self, x):
        super().add(x.lower())
g = Tags(['A'])
g.add('B')
print(g, sorted(g), type(g | {'c'}).__name__, type(g.copy()).__name__, type(g.union(['z'])).__name__, g == {'A', 'b'})
r = set(); r.add(r.__class__); print(r)
