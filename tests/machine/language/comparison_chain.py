def f(n):
    print("f", n)
    return n
print(f(1) < f(2) < f(3))
print(f(3) < f(2) < f(1))
print(1 < 2 > 0 != 5 == 5.0)
print("a" < "b", [1, 2] < [1, 3], (1,) < (1, 0), {1} < {1, 2})
print(1 is 1, None is not None, "x" in "xyz", 3 not in [1, 2])
a = []
b = a
print(a is b, a == [], a is not b)
try:
    1 < "a"
except TypeError as e:
    print(e)
print(1 and 2, 0 and 2, 0 or "x", None or 0, 1 or 1 / 0)
