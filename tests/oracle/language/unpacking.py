a, b = 1, 2
a, b = b, a
(c, [d, *e]), f = (1, [2, 3, 4]), 'f'
print(a, b, c, d, e, f)
*first, last = 'abc'
head, *middle, tail = range(5)
print(first, last, head, middle, tail)
for i, (x, y) in enumerate([(1, 2), (3, 4)]):
    print(i, x, y)
x = y = z = []
y.append(1)
print(x, x is z)
i = 0
i, s = 1, [0, 0]
i, s[i] = 0, 'set'
print(i, s)
for bad in (lambda: exec_unpack(2, [1]), lambda: exec_unpack(2, [1, 2, 3]), lambda: exec_unpack(2, 5), lambda: exec_star([]), lambda: exec_unpack(2, None)):
    def exec_unpack(n, values):
        p, q = values

    def exec_star(values):
        p, *q = values

    try:
        bad()
    except (ValueError, TypeError) as error:
        print(error)
(a) = 5
[a, b] = 'xy'
print(a, b, *[1, 2], *'q', **{'sep': '-'})
d = dict(a=1, **{'b': 2})
print([*d, *d.values()], {**d, 'a': 9})
