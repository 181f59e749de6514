class Meters:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        print('add', self.n, other)
        if isinstance(other, Meters):
            return Meters(self.n + other.n)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, Meters):
            return self.n == other.n
        return NotImplemented

    def __lt__(self, other):
        return NotImplemented

    def __repr__(self):
        return f'{self.n}m'


class Feet(Meters):
    def __radd__(self, other):
        print('radd feet')
        return 'feet'


a, b = Meters(1), Meters(2)
print(a + b, a == Meters(1), a != b, a == 1, a + Feet(3))
for bad in (lambda: a + 1, lambda: 1 + a, lambda: a < b, lambda: a > b, lambda: a <= b, lambda: a - b, lambda: {a}, lambda: a[0], lambda: a(), lambda: len(a), lambda: iter(a), lambda: 1 in a, lambda: a @ b, lambda: int(a), lambda: f'{a:5}', lambda: a[0:1], lambda: -a):
    try:
        bad()
    except TypeError as error:
        print(error)
a += b
print(a)
try:
    a -= 1
except TypeError as error:
    print(error)
try:
    a[0] = 1
except TypeError as error:
    print(error)
try:
    del a[0]
except TypeError as error:
    print(error)
