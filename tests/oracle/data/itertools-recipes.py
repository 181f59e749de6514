# itertools: combinatorics, chaining, grouping, accumulating, pairwise, batching, cycling.
from itertools import (accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle,
    dropwhile, filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
import operator

print(list(permutations("abc", 2)), list(combinations(range(4), 2)), list(combinations_with_replacement("ab", 2)), list(product("ab", [1, 2])), list(product([0, 1], repeat=2)))
print(list(chain([1], "ab", (2,))), list(chain.from_iterable([[1, 2], [3]])), list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)))
print([(k, list(g)) for k, g in groupby("aaabbca")], {k: len(list(g)) for k, g in groupby(sorted(["x1", "y2", "x3"]), key=lambda s: s[0])})
print(list(islice(count(5, 2), 3)), list(islice(cycle("ab"), 5)), list(repeat("z", 2)), list(islice("abcdef", 1, 5, 2)), list(islice(range(10), None, 3)))
print(list(takewhile(lambda n: n < 3, [1, 2, 3, 1])), list(dropwhile(lambda n: n < 3, [1, 2, 3, 1])), list(filterfalse(lambda n: n % 2, range(5))), list(compress("abcd", [1, 0, 1, 0])))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest([1, 2, 3], "a", fillvalue="-")), list(pairwise("abcd")), list(batched("abcdefg", 3)))
a, b = tee(iter([1, 2, 3]))
print(list(a), next(b), list(b))


def sliding(iterable, n):
    iterators = tee(iterable, n)
    for i, it in enumerate(iterators):
        next(islice(it, i, i), None)
    return zip(*iterators)


print(list(sliding(range(5), 3)), sum(1 for _ in permutations(range(4))), next(combinations([], 1), "none"), list(zip(count(), "ab")))
powerset = chain.from_iterable(combinations("xyz", r) for r in range(4))
print(["".join(s) for s in powerset])
primes = (n for n in count(2) if all(n % d for d in range(2, int(n**0.5) + 1)))
print(list(islice(primes, 8)))
for wrong in [lambda: list(islice("a", -1)), lambda: list(combinations("a", -1)), lambda: list(batched("a", 0)), lambda: chain(5).__next__(), lambda: count("a"), lambda: list(repeat(1, "x"))]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
