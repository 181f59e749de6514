class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, [k for k in ns if not k.startswith("__")], kw)
        cls = super().__new__(mcs, name, bases, ns)
        cls.added = True
        return cls
    def __init__(cls, name, bases, ns, **kw): print("init", name); super().__init__(name, bases, ns)
    def __call__(cls, *a): print("call", a); return super().__call__(*a)
    @classmethod
    def __prepare__(mcs, name, bases, **kw): print("prepare", name); return {}
    def hello(cls): return "hello " + cls.__name__
class A(metaclass=Meta, opt=1):
    x = 1
    def __init__(self, v): self.v = v
class B(A): pass
print(A(5).v, A.added, B.hello(), type(B).__name__, isinstance(A, Meta))
class Base:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.subs.append((cls.__name__, tag))
class S1(Base): pass
class S2(Base, tag="t"): pass
print(Base.subs)
try:
    class Bad(Base, other=1): pass
except TypeError as e: print(e)
T = type("T", (Base,), {"a": 1, "f": lambda self: self.a})
print(T().f(), T.__name__, T.__mro__[1].__name__, Base.subs[-1])
class Single:
    _i = None
    def __new__(cls, *a):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __init__(self, v=0): self.v = v
a = Single(1); b = Single(2)
print(a is b, a.v)
class Imm(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
print(Imm(1, 2), Imm(1, 2)[0], len(Imm(3, 4)))
class M1(type): pass
class M2(type): pass
class X(metaclass=M1): pass
class Y(metaclass=M2): pass
try:
    class Z(X, Y): pass
except TypeError as e: print(e)
class Reg(type):
    reg = {}
    def __init__(cls, n, b, d): Reg.reg[n] = cls
class R1(metaclass=Reg): pass
print(list(Reg.reg))
class Other:
    def __new__(cls): return 5
print(Other())
