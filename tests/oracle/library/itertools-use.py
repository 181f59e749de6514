import itertools as it

print(list(it.islice(it.count(5, 3), 4)), list(it.islice(it.cycle('ab'), 5)), list(it.repeat('x', 3)))
print(list(it.chain([1], 'ab')), list(it.chain.from_iterable([[1, 2], [3]])), list(it.accumulate([1, 2, 3, 4])))
print(list(it.accumulate([3, 1, 4], max)), list(it.accumulate([1, 2], initial=100)))
print(list(it.permutations('abc', 2)), list(it.combinations(range(4), 2)))
print(list(it.combinations_with_replacement('ab', 2)), list(it.product('ab', [1, 2])), list(it.product([0, 1], repeat=2)))
print([(k, list(g)) for k, g in it.groupby('aabccc')], [(k, len(list(g))) for k, g in it.groupby([1, 3, 2, 4], lambda x: x % 2)])
print(list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.filterfalse(None, [0, 1, ''])))
print(list(it.zip_longest('abc', [1], fillvalue='-')), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.compress('abcd', [1, 0, 1, 0])))
print(list(it.pairwise('abcd')), list(it.batched('abcdefg', 3)))
a, b = it.tee([1, 2, 3])
print(next(a), list(b), list(a))
print(it.count(3), it.repeat(1, 2), list(it.islice('abcdefg', 1, None, 2)), next(it.count(1.5, 0.5)))
try:
    list(it.islice([1], -1))
except ValueError as error:
    print(error)
try:
    list(it.batched('ab', 0))
except ValueError as error:
    print(error)
