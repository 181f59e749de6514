matrix = [[1, 2, 3], [4, 5, 6]]
print([x for row in matrix for x in row if x % 2], [[row[i] for row in matrix] for i in range(3)])
print({x: x * x for x in range(4)}, {x % 3 for x in range(10)}, sum(x for x in range(5)))
print([(x, y) for x in range(3) for y in range(x)], [x if x else 'zero' for x in range(3)])
print({k: v for k, v in zip('abc', (1, 2, 3)) if v != 2}, list(zip(*matrix)))
x = 'outer'
print([x for x in range(2)], x)
print([y := 5, y ** 2], [last := n for n in range(4)], last)
g = (print('run', i) or i for i in range(2))
print('made')
print(list(g), list(g))
try:
    [z for z in missing]
except NameError as error:
    print(error)


def scope():
    n = 10
    return [n + i for i in range(3)], {i: n for i in 'a'}, list(n * i for i in range(2))


print(scope())
print([*range(3), *'ab'], {**{'a': 1}, 'b': 2, **{'a': 3}}, (*[1], *[2]))
print([a + b for a, (b, *c) in [(1, (2, 3)), (4, (5,))]])
