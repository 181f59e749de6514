print(0 or 'x', '' or [] or None, 1 and 2, 0 and 1, not [], not 0.0, None or False, [0] and 'full')
print(True + True, True * 5, sum([True, False, True]), True == 1, True is 1 == 1, isinstance(True, int), bool.__mro__)
print(None == False, None is None, type(None), bool(None), str(None), [None] * 2, None in [None], {None: 1})
print(any([]), all([]), any([0, '', 3]), all([1, 'a', []]), any(x > 2 for x in range(5)), all(x < 2 for x in [0, 1]))
print(1 if [] else 2, 'yes' if 'a' in 'abc' else 'no', (lambda x: x or 'default')(''), ~True if False else ~5, True & False, True | 0, True ^ True, type(True & 1))
x = None
try:
    x.attr
except AttributeError as error:
    print(error)
try:
    x[0]
except TypeError as error:
    print(error)
try:
    x()
except TypeError as error:
    print(error)
try:
    for i in x:
        pass
except TypeError as error:
    print(error)
try:
    a, b = x
except TypeError as error:
    print(error)
try:
    x['k'] = 1
except TypeError as error:
    print(error)
try:
    len(x) + 1
except TypeError as error:
    print(error)
