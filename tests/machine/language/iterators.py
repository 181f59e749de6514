class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): self.i = 0; return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
print(list(Count(3)), [x for x in Count(2)], sum(Count(4)), tuple(Count(2)), max(Count(3)), set(Count(2)))
for a in Count(2): print(a)
a, b, c = Count(3); print(a, b, c)
x, *y = Count(4); print(x, y)
try: a, b = Count(3)
except ValueError as e: print(e)
try: a, b, c, d = Count(3)
except ValueError as e: print(e)
print([*Count(2)], dict(zip("ab", Count(2))), list(map(str, Count(2))), list(enumerate(Count(2), 5)))
class Idx:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Idx()), 20 in Idx(), [v for v in Idx()])
it = iter([1, 2, 3]); print(next(it), list(it), next(it, None))
class NotIter:
    def __iter__(self): return 5
try: iter(NotIter())
except TypeError as e: print(e)
try:
    for q in NotIter(): pass
except TypeError as e: print(e)
try:
    for q in 5: pass
except TypeError as e: print(e)
print(2 in Count(3), 9 in Count(3), "a" in Count(1))
class Gen:
    def __iter__(self): yield 1; yield 2
print(list(Gen()), sorted(Gen(), reverse=True), any(Gen()), all(Gen()))
d = {"a": 1, "b": 2}
try:
    for k in d: d[k + "x"] = 1
except RuntimeError as e: print(e)
l = [1, 2, 3]
for v in l:
    if v == 1: l.remove(2)
    print(v)
print(list(filter(None, [0, 1, "", 2])), list(filter(lambda v: v > 1, Count(3))), list(zip(Count(2), Gen())))
def print_all(*a): print(a)
print_all(*Count(2), *Gen())
print(list(reversed([1, 2, 3])), list(reversed(range(3))))
for i, (k, v) in enumerate({"x": 1}.items()): print(i, k, v)
calls = iter(lambda c=iter([3, 2, 1]): next(c), 1); print(list(calls))
