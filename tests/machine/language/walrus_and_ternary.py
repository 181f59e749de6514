data = [1, 5, 10]
if any((big := v) > 4 for v in data): print(big)
print([last := v for v in data][-1], last)
x = 5
print("big" if x > 3 else "small", "a" if not x else "b")
while (x := x - 1) > 2: print(x)
f = lambda n: "neg" if n < 0 else "zero" if n == 0 else "pos"
print(f(-1), f(0), f(1))
print((1, 2) if x else 3, [1] if False else [2])
def g(a, b=(c := 3)): return a + b + c
print(g(1))
print(x if (y := 0) else y, 1 if True else 2 if False else 3)
