class A:
    def __getattr__(self, n): print("getattr", n); raise AttributeError(n)
    def __len__(self): return 2
a = A()
a.__len__ = lambda: 99
print(len(a), a.__len__())
try: a + 1
except TypeError as e: print(e)
try: a[0]
except TypeError as e: print(e)
class B:
    __hash__ = None
    __iter__ = None
    __contains__ = None
try: hash(B())
except TypeError as e: print(e)
try: iter(B())
except TypeError as e: print(e)
try: 1 in B()
except TypeError as e: print(e)
class C:
    def __getattribute__(self, n):
        if n == "x": return "intercepted"
        return object.__getattribute__(self, n)
    def m(self): return "m"
c = C(); c.x = 1; print(c.x, c.m(), c.__dict__)
class D:
    def __init__(self): self.v = 1
    def __delattr__(self, n): print("del", n); object.__delattr__(self, n)
    def __dir__(self): return ["b", "a"]
d = D(); del d.v; print(dir(d), hasattr(d, "v"))
class Lazy:
    def __getattr__(self, n):
        v = f"computed {n}"; setattr(self, n, v); return v
z = Lazy(); print(z.q, z.__dict__, z.q)
class Prop:
    x = property(lambda self: self._x, lambda self, v: setattr(self, "_x", v), None, "docs")
p = Prop(); p.x = 5; print(p.x, Prop.x.__doc__)
class Sub(Prop):
    @Prop.x.getter
    def x(self): return "sub"
print(Sub().x)
class W:
    def __init__(self, o): object.__setattr__(self, "o", o)
    def __getattr__(self, n): return getattr(self.o, n)
    def __setattr__(self, n, v): setattr(self.o, n, v)
w = W(p); w.x = 9; print(p.x, w.x)
print(A.__len__(a), type(a).__len__(a), A.__dict__["__len__"].__name__)
class Fn:
    def method(self): return self
    alias = method
f = Fn(); print(f.alias() is f, Fn.method is Fn.alias, f.method == f.method, f.method is f.method)
print(getattr(f, "method")() is f, vars(f), type(f.method).__name__, type(Fn.method).__name__)
f.dyn = Fn.method
try: f.dyn()
except TypeError as e: print(e)
import types
f.bound = types.MethodType(lambda self, v: (self is f, v), f); print(f.bound(3))
class K:
    def __bool__(self): print("bool"); return False
if K() or 1: print("or")
print(bool(K()), [x for x in [K()] if x])
assert not K(), "never"
x = 0 if K() else 1; print(x)
while not K(): break
print(any([K(), K()]), all([1, K()]))
