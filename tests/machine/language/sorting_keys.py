people = [("bob", 30), ("al", 25), ("cy", 30)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: (-p[1], p[0])))
print(max(people, key=lambda p: p[1]), min("hello", key=ord), sorted("bca", reverse=True))
l = [3, 1, 2]; l.sort(key=lambda v: -v); print(l)
class O:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f"O{self.v}"
print(sorted([O(2), O(1)]), sorted([O(i % 3) for i in range(5)], reverse=True))
print(list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(lambda v: v % 2, range(5))))
print(any(v > 2 for v in [1, 2, 3]), all(v for v in []), sum([[1], [2]], []))
try: sorted([1, "a"])
except TypeError as e: print(e)
try: sorted([1, 2], key=lambda v: 1 / 0)
except ZeroDivisionError as e: print(e)
from functools import reduce, partial, wraps, lru_cache
print(reduce(lambda a, b: a * b, range(1, 6)), partial(pow, 2)(5))
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50))
def deco(f):
    @wraps(f)
    def w(*a): return f(*a)
    return w
@deco
def named(): "docstring"
print(named.__name__, named.__doc__)
