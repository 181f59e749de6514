def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return (a, b, c, args, d, e, kw)
print(f(1, d=4))
print(f(1, 2, 3, 4, 5, d=6, z=7))
print(f(*[1, 2], **{"d": 4, "q": 9}))
def g(x, y=[]):
    y.append(x)
    return y
print(g(1), g(2), g(3, []))
h = lambda *a, k=1, **kw: (a, k, kw)
print(h(1, 2, k=3, m=4))
print((lambda: 5)())
def outer(n):
    def inner(m):
        return n * m
    return inner
print([outer(i)(10) for i in range(3)])
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(30))
print(f.__name__, f.__defaults__, f.__kwdefaults__, outer.__qualname__, outer(1).__qualname__)
def doc():
    "the doc"
print(doc.__doc__, doc() is None)
def annotated(a: int, b: "str" = "x") -> float: return a
print(annotated.__annotations__)
print(max(3, 1, 2), min([5, 2, 8]), sum(range(5)))
args = (1, 2)
print([*args, 3, *range(2)], (*args, 4), {*args, 1}, {**{"a": 1}, "b": 2})
