class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        self.now = self.start
        return self

    def __next__(self):
        if self.now == 0:
            raise StopIteration
        self.now -= 1
        return self.now + 1


class Old:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError(i)
        return i * i


c = Countdown(3)
print(list(c), tuple(c), sum(c), max(c), sorted(c), 2 in c, [*c, *Old()])
print(list(Old()), 4 in Old(), dict(zip(c, Old())))
a, *rest = Old()
print(a, rest)
it = iter(c)
print(next(it), next(it), next(it), next(it, 'end'))
try:
    iter(5)
except TypeError as error:
    print(error)
try:
    next([1])
except TypeError as error:
    print(error)
print(list(iter(iter([1, 2, 3, 0, 4]).__next__, 0)))
