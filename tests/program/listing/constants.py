big = 10 ** 30
bigger = 123456789012345678901234567890
folded = 2 ** 10 + 3 * 4 - 5 // 2
kept = 2 ** 1000
text = 'ab' * 3 + "it's"
long = 'x' * 5000
quotes = 'both \' and "' + "\t\x00\u00e9\u4e2d\U0001f600\ud800"
neg = -1
flo = -0.0, 1e100, 1e16, 1e-5, 0.1, 1.0, 123456789.125, 5e-324, 1e22
com = 1 + 2j, -2j, 3j
tup = (1, (2, 3), 'x', None, ..., True)
nested = ((), (1,), [1, 2, 3], [4, 5], {1, 2, 3})
byt = b'\x00\xff\'"a\n'
same = 1, 1.0, True, 0, 0.0, False
shifts = 1 << 10, 1 << 200, 7 >> 1, ~5, 6 & 3, 6 | 3, 6 ^ 3
div = 7 / 2, -7 // 2, -7 % 3, 7.5 % 2, 1 / 3
item = 'abc'[1], (1, 2, 3)[-1]
zero = 1 // 0 if big else 1 % 0
flags = not 1, not '', -True, +False
debug = __debug__
for i in [1, 2, 3]:
    if i in [1, 2]: pass
    if i in {3, 4}: pass
x = y = z = 1
a, b = 1, 2
a, b = b, a
a, b, c = b, a, x
a, b, c, d = 1, 2, 3, 4
(a, [b, *c]), d = (1, [2, 3]), 4
