# A vector, money and a polynomial with their operators, reflected and in-place ones included.
from functools import total_ordering


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return self + -other

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k) if isinstance(k, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __abs__(self):
        return (self @ self) ** 0.5

    def __bool__(self):
        return bool(self.x or self.y)

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __iter__(self):
        yield self.x
        yield self.y

    def __getitem__(self, index):
        return (self.x, self.y)[index]

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __format__(self, spec):
        return f"<{format(self.x, spec)}|{format(self.y, spec)}>"


v, w = Vector(1, 2), Vector(3, 4)
print(v + w, v - w, -v, v * 3, 3 * v, v @ w, abs(w), bool(Vector(0, 0)), v == Vector(1, 2), v != w, {v: 1}[Vector(1, 2)])
x, y = w
print(x, y, w[1], list(w), max(w), f"{w:.1f}", 4 in w)
same = v
v += w
print(v, same is v)
for wrong in [lambda: v + 1, lambda: 1 + v, lambda: v * "a", lambda: v < w, lambda: v[2], lambda: setattr(v, "z", 1), lambda: v()]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)


@total_ordering
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __eq__(self, other):
        return self.cents == other.cents

    def __lt__(self, other):
        return self.cents < other.cents

    def __radd__(self, other):
        return Money(other + self.cents) if isinstance(other, int) else NotImplemented

    def __add__(self, other):
        return Money(self.cents + other.cents)

    def __divmod__(self, n):
        return divmod(self.cents, n)

    def __floordiv__(self, n):
        return Money(self.cents // n)

    def __int__(self):
        return self.cents

    def __index__(self):
        return self.cents

    def __str__(self):
        return f"${self.cents // 100}.{self.cents % 100:02d}"


wallet = [Money(150), Money(1999), Money(5)]
print(sum(wallet), max(wallet), sorted(wallet)[0], divmod(wallet[1], 100), wallet[1] // 2, int(wallet[0]), "abcdefgh"[wallet[2]], wallet[0] >= wallet[2])
print([str(m) for m in sorted(wallet, reverse=True)], range(10)[Money(3)], hex(Money(255)), round(3.14159, Money(2)))


class Poly:
    def __init__(self, *c):
        self.c = c

    def __call__(self, x):
        result = 0
        for c in reversed(self.c):
            result = result * x + c
        return result

    def __pow__(self, n, mod=None):
        return ("pow", n, mod)

    def __lshift__(self, n):
        return Poly(*(0,) * n, *self.c)

    def __invert__(self):
        return Poly(*reversed(self.c))

    def __len__(self):
        return len(self.c)

    def __contains__(self, c):
        return c in self.c

    def __reversed__(self):
        return iter(self.c[::-1])


p = Poly(1, 0, 2)
print(p(3), p**2, pow(p, 2, 5), (p << 2).c, (~p).c, len(p), 2 in p, list(reversed(p)), bool(Poly()))
