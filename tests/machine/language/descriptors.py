class D:
    def __set_name__(self, owner, name): self.name = name; print("name", owner.__name__, name)
    def __get__(self, obj, cls):
        if obj is None: return f"class access {cls.__name__}"
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, v): print("set", v); obj.__dict__[self.name] = v
    def __delete__(self, obj): print("delete"); del obj.__dict__[self.name]
class ND:
    def __get__(self, obj, cls): return "nondata"
class A:
    d = D()
    n = ND()
a = A()
print(a.d, A.d); a.d = 5; print(a.d, a.__dict__); del a.d; print(a.d)
print(a.n); a.n = 1; print(a.n, A.n)
class G:
    def __getattr__(self, name):
        if name.startswith("x"): return name + "!"
        raise AttributeError(f"no {name}")
g = G(); g.y = 1
print(g.xa, g.y, hasattr(g, "zz"), getattr(g, "zz", 7))
try: g.zz
except AttributeError as e: print(e)
class S:
    def __setattr__(self, n, v): print("setattr", n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print("delattr", n); super().__delattr__(n)
    def __getattribute__(self, n): print("ga", n); return super().__getattribute__(n)
s = S(); s.q = 1; print(s.q); del s.q
class Lazy:
    @property
    def v(self): raise AttributeError("inside")
    def __getattr__(self, n): return "fallback " + n
print(Lazy().v)
class Slots:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
o = Slots(); print(o.a)
try: o.c = 1
except AttributeError as e: print(e)
try: o.b
except AttributeError as e: print(e)
o.b = 2; print(o.b); del o.b
print(hasattr(o, "__dict__"), Slots.__slots__)
class Cached:
    def __init__(self): self.calls = 0
    @property
    def value(self): self.calls += 1; return self.calls
c = Cached(); print(c.value, c.value)
