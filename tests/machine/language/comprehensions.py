print([x * 2 for x in range(5) if x % 2])
print({x % 3 for x in range(9)}, {k: v for k, v in zip("ab", [1, 2])})
print([(i, j) for i in range(3) for j in range(i)])
print([[j for j in range(i)] for i in range(3)])
x = "outer"
l = [x for x in range(3)]
print(x, l)
print([y := n for n in range(3)], y)
def f(k): return [k * m for m in range(3)]
print(f(2))
print(list(x for x in [1, 2] if x > 1))
class C:
    items = [1, 2]
    doubled = [i * 2 for i in items]
print(C.doubled)
print({**{i: i * i for i in range(3)}})
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
try: [1 / v for v in [1, 0]]
except ZeroDivisionError as e: print(e)
def shadow():
    i = 10
    r = [i for i in range(3)]
    return i, r
print(shadow())
print([a for a, b in [(1, 2), (3, 4)] if b > 2], [c for row in ["ab", "cd"] for c in row if c != "b"])
print(sorted({len(w) for w in "a bb cc".split()}))
