class Obj: pass
o = Obj(); o.items = None
def f(a, b):
    return (a.items[0]
            + b)
def g():
    x = [1, 2, 3]
    return x[0] + x[1] * f(o, 2)
g()
