class A:
    def f(self): return "A.f"
    @classmethod
    def c(cls): return "A.c " + cls.__name__
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    def __init_subclass__(cls): cls.tag = cls.__name__.lower()
class B(A):
    def f(self): return [super().f() for _ in range(2)]
    @classmethod
    def c(cls): return super().c() + "!"
    @staticmethod
    def s(): return super(B, B).s() + "?"
    @property
    def p(self): return super().p + "#"
    def lam(self): return (lambda: super(B, self).f())()
    def inner(self):
        def g(): return __class__.__name__, super(__class__, self).f()
        return g()
    def gen(self): yield super().f()
    def attr(self): return super().tag
class C(B):
    def f(self): return ["C"] + super().f()
b = B(); c = C()
print(b.f(), c.f(), B.c(), C.c(), B.s(), b.p, c.p, b.lam(), b.inner(), list(c.gen()), b.attr(), c.tag)
class D(dict):
    def __getitem__(self, k): return ("D", super().__getitem__(k))
    def __init__(self, *a, **k): super().__init__(*a, **k); self.extra = 1
d = D(x=1); print(d["x"], d.extra, d)
class E(Exception):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code
try: raise E(5)
except E as e: print(e, e.code, e.args)
class N:
    def __new__(cls, *a, **k):
        self = super().__new__(cls)
        self.made = a
        return self
print(N(1, 2).made)
s = super(B, b); print(s.f(), s.p)
try: super().x
except RuntimeError as e: print(e)
def outside(self): return super().f()
B.outside = outside
try: b.outside()
except RuntimeError as e: print(e)
try: super(B, 5)
except TypeError as e: print(e)
class F:
    def __setattr__(self, n, v): super().__setattr__(n, v * 2)
f = F(); f.x = 2; print(f.x)
class G(A):
    def f(self): return super().f() + super().c()
print(G().f())
