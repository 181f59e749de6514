# Iterators by class, __getitem__ iteration, iter with a sentinel, reversed, zip strict, enumerate.
class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        n = self.start
        while n > 0:
            yield n
            n -= 1

    def __reversed__(self):
        return iter(range(1, self.start + 1))

    def __len__(self):
        return self.start

    def __contains__(self, n):
        print("asked", n)
        return 0 < n <= self.start


class Fib:
    def __init__(self, limit):
        self.limit = limit
        self.a, self.b = 0, 1

    def __iter__(self):
        return self

    def __next__(self):
        if self.a > self.limit:
            raise StopIteration
        result, self.a, self.b = self.a, self.b, self.a + self.b
        return result


class Old:
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError
        return index * 10


c = Countdown(3)
print(list(c), list(reversed(c)), len(c), 2 in c, [*c], max(c), sorted(c), tuple(zip(c, "ab")))
f = Fib(20)
print(list(f), list(f), sum(Fib(10)), 20 in Old(), list(Old()), [x for x in Old()])
numbers = iter([3, 1, 4, 0, 5])
print(list(iter(lambda: next(numbers), 0)), list(numbers))
print(list(zip([1, 2], "ab", strict=True)), list(enumerate("ab", start=5)), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "x"])))
for wrong in [lambda: list(zip([1], "ab", strict=True)), lambda: iter(5), lambda: next(5), lambda: list(reversed({1})), lambda: next(iter([])), lambda: [x for x in 5], lambda: reversed(5)]:
    try:
        print(wrong())
    except (TypeError, ValueError, StopIteration) as error:
        print(type(error).__name__, error)
it = iter("abc")
print(next(it), list(it), next(it, None), it is iter(it))
d = {"a": 1, "b": 2}
try:
    for key in d:
        d["c"] = 3
except RuntimeError as error:
    print(error)
s = {1, 2}
try:
    for item in s:
        s.add(item + 10)
except RuntimeError as error:
    print(error)
items = [1, 2, 3]
for item in items:
    if item == 1:
        items.remove(2)
print(items, list(d.items()), list(reversed(d)), list(d.values()))
