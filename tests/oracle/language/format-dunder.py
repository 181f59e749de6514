class Money:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        return f'<{spec}|{self.n}>'

    def __str__(self):
        return f'Money {self.n}'

    def __repr__(self):
        return f'Money({self.n!r})'


m = Money(5)
print(f'{m} {m:>10} {m!r} {m!s:>12} {m!a} {m=} {m=:x} {m=!s}')
print('{:a b}'.format(m), '{0!r} {0!s}'.format(m), '%s %r' % (m, m), format(m), format(m, '03'))
print([m], {1: m}, (m,), {m: 1} if False else '')


class Plain:
    pass


try:
    format(Plain(), '>10')
except TypeError as error:
    print(error)
