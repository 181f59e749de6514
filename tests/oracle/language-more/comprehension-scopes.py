# Comprehensions: their own scope, the first iterable outside, nested loops, conditions, walrus and class bodies.
x = "outside"
squares = [x * x for x in range(4)]
print(squares, x)
print([(a, b) for a in range(3) for b in range(a)], [[j for j in range(i)] for i in range(3)])
print({k: v for k, v in zip("abc", range(3))}, {c.lower() for c in "AaB"} == {"a", "b"})
print([y for v in range(5) if (y := v * 2) > 3], y)
total = 0
print([total := total + v for v in (1, 2, 3)], total)


class Config:
    sizes = [1, 2, 3]
    doubled = [s * 2 for s in sizes]
    try:
        scaled = [s * len(sizes) for s in range(2)]
    except NameError as error:
        message = str(error)


print(Config.doubled, Config.message)
print(list(w for w in "a b c".split() if w != "b"), sum(i for i in range(10) if i % 2), any(v > 2 for v in [1, 2]))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [v for row in matrix for v in row if v % 2 == 0])
generator = (print("made", i) or i for i in range(3))
print(next(generator))
print(list(generator), list(generator))
try:
    [1 / v for v in (1, 0)]
except ZeroDivisionError as error:
    print(error)
print([f"{i}{j}" for i in "ab" for j in "12" if not (i == "a" and j == "2")])
funcs = [lambda: v for v in range(3)]
print([f() for f in funcs], "v" in globals())
print(dict([(k, [x for x in range(k)]) for k in range(3)]), [*range(2), *[5]], {**{"a": 1}, "b": 2})
