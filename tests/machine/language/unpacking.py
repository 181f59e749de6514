a, b = 1, 2
a, b = b, a
print(a, b)
(a, [b, c]), d = (1, (2, 3)), 4
print(a, b, c, d)
first, *rest = [1, 2, 3]; print(first, rest)
*init, last = "abc"; print(init, last)
a, *b, c = range(6); print(a, b, c)
a, *b, c = 1, 2; print(a, b, c)
try: a, b = [1]
except ValueError as e: print(e)
try: a, b = 1, 2, 3
except ValueError as e: print(e)
try: a, *b, c = [1]
except ValueError as e: print(e)
try: a, b = 5
except TypeError as e: print(e)
try: [a, b] = None
except TypeError as e: print(e)
x = y = z = []
x.append(1); print(y, z)
d = {}
d["k"], l = 1, [0, 0]
l[0], l[1] = l[1], 7
print(d, l)
i = 0
i, l[i] = 1, 9
print(l)
for k, v in {"a": 1}.items(): print(k, v)
print([*"ab", *[1]], {**{"x": 1}, **{"x": 2}}, *[1, 2], sep=",")
(x,) = [9]; print(x)
a = b, c = 1, 2; print(a, b, c)
def f(): return 1, 2, 3
q, w, e = f(); print(q, w, e)
if (n := len("abc")) > 2: print(n)
print([y := 5, y ** 2], y)
