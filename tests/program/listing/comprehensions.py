squares = [x * x for x in range(10)]
evens = {x for x in squares if x % 2 == 0 if x > 2}
table = {k: v for k, v in zip('abc', squares)}
pairs = [(a, b) for a in evens for b in [a, a + 1] if a != b]
lazy = (x for row in pairs for x in row)
matrix = [[i * j for j in range(3)] for i in range(3)]
flat = [y for (x, y) in [[1, 2], (3, 4)] for _ in {1, 2}]


def outer(n, items):
    x = 5
    inner = [x + n for x in items]
    funcs = [lambda: x + y for y in items]
    total = sum(x * n for x in items)
    found = [last := item for item in items if item]
    tested = any((hit := item) > n for item in items)
    return inner, funcs, total, found, last, tested, hit, x


class Grid:
    size = 3
    rows = [size for _ in range(3)]
    cells = {(i, j): i * j for i in range(3) for j in range(3)}
    names = [__name__ for _ in ()]
