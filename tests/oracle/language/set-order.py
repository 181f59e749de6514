print({3, 1, 2}, {10, 5, 20, 15}, {'banana', 'apple', 'cherry'}, {1, 'a', 2, 'b'}, set('hello world'))
s = set(range(20, 0, -3))
print(s, sorted(s), {x % 7 for x in range(50, 30, -1)}, {-1, -2, 0, 5}, {1.5, 2.5, 3}, {True, 0, 'x'})
s.add(100)
s.discard(5)
s.remove(2)
print(s, s.pop(), s, frozenset('cab'), frozenset([3, 1]))
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a & b, a | b, a - b, a ^ b, a <= b, {3} < b, a.isdisjoint({9}), a.union([7], 'z'), a.intersection([1, 9]), a.difference(b), a.symmetric_difference(b))
a.update([8, 9], {10})
a &= {1, 2, 8, 10, 99}
print(a, a.issuperset({1}), len(a), 8 in a, {(1, 2), (3, 4)}, {None, 1}, {frozenset({1}), frozenset()})
words = 'the quick brown fox jumps over the lazy dog again and again'.split()
print(set(words))
print(list(set('mississippi')), set([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]), {1000, 2000, 3000, 17, 33})
for bad in (lambda: a.remove(77), lambda: set().pop(), lambda: {[]}, lambda: a + b, lambda: a[0], lambda: a | [1], lambda: set(5)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
