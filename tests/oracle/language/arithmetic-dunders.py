class V:
    def __init__(self, *c):
        self.c = c

    def __repr__(self):
        return f'V{self.c}'

    def __add__(self, o):
        return V(*(a + b for a, b in zip(self.c, o.c))) if isinstance(o, V) else NotImplemented

    def __radd__(self, o):
        print('radd', o)
        return self if o == 0 else NotImplemented

    def __mul__(self, k):
        return V(*(a * k for a in self.c))

    __rmul__ = __mul__

    def __iadd__(self, o):
        print('iadd')
        return self + o

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return sum(a * a for a in self.c) ** 0.5

    def __matmul__(self, o):
        return sum(a * b for a, b in zip(self.c, o.c))

    def __divmod__(self, o):
        return 'divmod', o

    def __pow__(self, e, m=None):
        return ('pow', e, m)


v = V(3, 4)
print(v + V(1, 1), v * 2, 2 * v, -v, abs(v), v @ v, sum([v, v]), divmod(v, 3), v ** 2, pow(v, 2, 5))
v += V(1, 0)
print(v)
for act in (lambda: v + 1, lambda: 1 + v, lambda: v - v, lambda: v << 1, lambda: +v, lambda: ~v, lambda: v < v, lambda: v // 2):
    try:
        act()
    except TypeError as error:
        print(error)
