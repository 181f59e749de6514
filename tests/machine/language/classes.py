class A:
    """doc of A"""
    count = 0
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
        A.count += 1
    def total(self): return self.x + self.y
    @classmethod
    def make(cls, v): return cls(v, v)
    @staticmethod
    def helper(a): return a * 2
    @property
    def double(self): return self.x * 2
    @double.setter
    def double(self, v): self.x = v // 2
    @double.deleter
    def double(self): print("deleting")
class B(A):
    def __init__(self, *args):
        super().__init__(*args)
        self.z = 1
    def total(self): return super().total() + self.z
a = A(1); b = B(10, 20)
print(a.total(), b.total(), A.count, B.make(3).total(), A.helper(4), b.helper(5))
print(a.double); a.double = 10; print(a.x); del a.double
print(A.__doc__, A.__name__, B.__bases__, B.__mro__)
print(isinstance(b, A), issubclass(B, A), isinstance(a, B), type(b) is B, type(a).__name__)
print(a.__dict__, hasattr(a, "x"), hasattr(a, "nope"), getattr(a, "nope", "dflt"))
setattr(a, "dyn", 5); print(a.dyn); delattr(a, "dyn")
try: a.dyn
except AttributeError as e: print(e)
try: B.nothing
except AttributeError as e: print(e)
m = b.total
print(m(), m.__self__ is b, m.__func__ is B.total)
print(A.total(a))
class D(B): pass
print([c.__name__ for c in D.__mro__])
class X:
    a = [i for i in range(3)]
    b = a[1]
    def f(self): return __class__
print(X.a, X.b, X().f() is X)
a.__class__ = B
print(type(a).__name__)
try: del a.missing
except AttributeError as e: print(e)
try: (5).x = 1
except AttributeError as e: print(e)
try: a.double.foo
except AttributeError as e: print(e)
class P:
    @property
    def ro(self): return 1
try: P().ro = 2
except AttributeError as e: print(e)
try: del P().ro
except AttributeError as e: print(e)
