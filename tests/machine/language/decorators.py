def log(f):
    def wrapper(*a, **k):
        print("call", f.__name__, a, k)
        return f(*a, **k)
    return wrapper
def tag(name):
    def deco(f):
        f.tag = name
        return f
    return deco
@log
@tag("t")
def add(a, b=1): return a + b
print(add(1, b=2))
@tag("cls")
class K: pass
print(K.tag)
class Deco:
    def __init__(self, f): self.f = f; self.n = 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
    def __get__(self, o, t): print("get", o is not None); return lambda *a: self.f(o, *a)
@Deco
def sq(x): return x * x
print(sq(3), sq(4), sq.n)
class M:
    @Deco
    def meth(self, v): return v
print(M().meth(5))
def memo(f):
    cache = {}
    def inner(n):
        if n not in cache: cache[n] = f(n)
        return cache[n]
    return inner
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80))
@lambda f: "replaced"
def gone(): pass
print(gone)
