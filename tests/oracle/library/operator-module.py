import operator as op

print(op.add(1, 2), op.itemgetter(1)([5, 6]), op.itemgetter('a', 'b')({'a': 1, 'b': 2}), op.attrgetter('real')(3), op.methodcaller('upper')('x'))
print(op.attrgetter('real.imag')(3), op.truediv(1, 4), op.contains([1], 1), op.concat([1], [2]), op.not_(0), op.neg(5), op.index(True), op.truth([]))
people = [('bob', 30), ('al', 25), ('cy', 30)]
print(sorted(people, key=op.itemgetter(1, 0)), max(people, key=op.itemgetter(1)), op.countOf([1, 1, 2], 1), op.indexOf('abc', 'c'))
d = {}
op.setitem(d, 'k', 1)
print(d, op.is_(None, None), op.mod(7, 3), op.pow(2, 5), op.iadd([1], [2]), op.lshift(1, 3), op.xor(5, 1))
try:
    op.itemgetter(5)([1])
except IndexError as error:
    print(error)
print(op.itemgetter(1), op.attrgetter('a.b'), op.methodcaller('f', 1, k=2))
