from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split('.'))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return '.'.join(map(str, self.parts))


a, b, c = Version('1.2'), Version('1.10'), Version('1.2.0')
print(a < b, a <= b, a > b, a >= b, a == Version('1.2'), a != c, a < c < b)
print(sorted([b, c, a]), max(a, b, c), min([a, b, c]), sorted([b, a, c], reverse=True))


class Only:
    def __gt__(self, other):
        return 'reflected'


print(1 < Only(), Only() > 1)
try:
    Only() < 1
except TypeError as error:
    print(error)
try:
    sorted([1, 'a', None])
except TypeError as error:
    print(error)
print([1, 2] < [1, 3], (1,) < (1, 0), 'a' < 'b', {1} < {1, 2}, {1} <= {2})
