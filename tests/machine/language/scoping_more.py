def a():
    x = 1
    def b():
        nonlocal x
        x += 1
        def c():
            nonlocal x
            x *= 10
            return x
        return c
    return b()(), x
print(a())
def make():
    funcs = []
    for i in range(3):
        def f(j=i):
            k = j * 2
            return lambda: (j, k, i)
        funcs.append(f())
    return [f() for f in funcs]
print(make())
def comp(n):
    return [lambda: (i, n) for i in range(2)], {i: n for i in range(2)}, [[i * j * n for j in range(2)] for i in range(2)]
fs, d, m = comp(5); print([f() for f in fs], d, m)
x = "mod"
class K:
    x = "cls"
    lst = [x, *(x for _ in "a")]
    def f(self): return x
    class In:
        y = x
    g = lambda self: x
print(K.lst, K().f(), K.In.y, K().g())
def outer():
    y = "outer"
    class L:
        z = y
        def get(self): return y
        y = "class y"
        w = y
    return L.z if hasattr(L, "z") else None, L().get(), L.w
try: print(outer())
except NameError as e: print(e)
def args(a, *rest, b=lambda: 5, **kw):
    def inner(): return a, rest, b(), kw
    a = "changed"
    return inner()
print(args(1, 2, 3, k=4))
def rec():
    def fact(n): return 1 if n == 0 else n * fact(n - 1)
    return fact(10)
print(rec())
def genclosure():
    total = 0
    def add(v):
        nonlocal total
        total += v
    for v in (add(i) or total for i in range(4)): pass
    return total
print(genclosure())
def delcell():
    v = 1
    def f(): return v
    f(); del v
    try: f()
    except NameError as e: return str(e)
print(delcell())
counter = 0
def g():
    global counter
    for counter in range(3): pass
g(); print(counter)
def cond(flag):
    if flag: val = 1
    try: return val
    except UnboundLocalError as e: return str(e)
print(cond(True), cond(False))
def exc():
    try: 1 / 0
    except ZeroDivisionError as e: pass
    try: e
    except UnboundLocalError as err: return str(err)
print(exc())
def w():
    [q := i for i in range(3)]
    return q
print(w())
def star_locals():
    a, *b = 1, 2, 3
    c = d = 4
    for e in (5,): pass
    with_val = [f for f in range(2)]
    return sorted(locals().items(), key=lambda kv: kv[0])
print(star_locals())
def cellarg(n):
    n = [n]
    return (lambda: n)()
print(cellarg(3))
def loopvar():
    out = []
    for i in range(3):
        class C:
            v = i
            def get(self): return i
        out.append(C())
    return [(c.v, c.get()) for c in out]
print(loopvar())
print(globals()["x"], "counter" in globals())
globals()["injected"] = 7; print(injected)
def kwonly(*, a, b=2): return a + b
print(kwonly(a=1), kwonly(**{"a": 5, "b": 6}))
def posonly(a, b=1, /): return a, b
print(posonly(3))
