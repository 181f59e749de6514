"""itertools, over native iterators and over generators."""
import itertools
from itertools import *

counter = count()
print(next(counter), next(counter), next(counter), counter)
print(list(islice(count(5, 2), 4)), list(islice(count(0.5, 0.25), 3)), count(1, 3), next(count(10**20)))
print([next(c) for c in [cycle("ab")] for _ in range(5)], list(repeat(7, 3)), repeat("x"), repeat(1, 2))
print(list(chain([1, 2], "ab", range(2), (9,))), list(chain.from_iterable([[1], [2, 3]])), list(chain()))
print(list(islice("abcdefg", 2)), list(islice("abcdefg", 2, 4)), list(islice("abcdefg", 1, None, 2)))
print(list(takewhile(lambda x: x < 3, count())), list(dropwhile(lambda x: x < 3, range(6))))
print(list(filterfalse(lambda x: x % 2, range(8))), list(filterfalse(None, [0, 1, ""])))
print(list(starmap(pow, [(2, 5), (3, 2)])), list(compress("abcdef", [1, 0, 1, 0, 1, 1])))
print(list(zip_longest("ab", range(4), fillvalue="-")), list(zip_longest("ab")), list(zip_longest()))
print(list(product("ab", [1, 2])), list(product(range(2), repeat=2)), list(product()), list(product("a", "")))
print(list(permutations([1, 2, 3], 2)), list(permutations("abc")), list(permutations("a", 2)))
print(list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations_with_replacement("ab", 2)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=100)), list(accumulate("abc")))
print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, len(list(g))) for k, g in groupby(range(10), lambda x: x // 4)])
print([k for k, g in groupby([1, 1, 2, 3, 3])])
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
print(list(pairwise("abcd")), list(pairwise([1])), list(batched("abcdefg", 3)))


def numbers():
    yield 1
    yield 2
    yield 3


print(list(chain(numbers(), [10], numbers())), list(islice(numbers(), 2)), list(islice(numbers(), 1, None)))
print(list(islice(cycle(numbers()), 7)), list(pairwise(numbers())), list(batched(numbers(), 2)))
print(list(product(numbers(), "x")), list(permutations(numbers(), 1)), list(combinations(numbers(), 2)))
print(list(chain.from_iterable(numbers() for _ in range(2))), sum(chain([1], numbers())))
print(dict(zip("abc", count(1))), list(map(lambda x, y: x * y, count(), [1, 2, 3])), max(chain([3], [8], [5])))
for pair in zip(repeat("r"), "xy"):
    print(pair)
for i in chain(range(2), count(7)):
    if i > 8:
        break
    print(i, end=" ")
print()
source = iter(range(10))
print(list(islice(source, 3)), list(source), list(enumerate(islice(count(3), 2))))
for call in (
    lambda: count("a"),
    lambda: islice([], -1),
    lambda: islice([], 1, 2, 0),
    lambda: product([1], repeat=-1),
    lambda: combinations([1], -1),
    lambda: chain(1).__next__(),
    lambda: next(islice([], 1)),
    lambda: batched([], 0),
    lambda: cycle(3),
    lambda: repeat(1, "x"),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
