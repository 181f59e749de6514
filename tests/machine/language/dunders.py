class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"V({self.x})"
    def __add__(self, o): return V(self.x + (o.x if isinstance(o, V) else o))
    def __radd__(self, o): return V(o + self.x)
    def __iadd__(self, o): self.x += 100; return self
    def __sub__(self, o): return NotImplemented
    def __mul__(self, k): return V(self.x * k)
    __rmul__ = __mul__
    def __neg__(self): return V(-self.x)
    def __pos__(self): return V(+self.x)
    def __invert__(self): return V(~self.x)
    def __eq__(self, o): return isinstance(o, V) and self.x == o.x
    def __lt__(self, o): return self.x < o.x
    def __le__(self, o): return self.x <= o.x
    def __hash__(self): return hash(self.x)
    def __bool__(self): return self.x != 0
    def __len__(self): return self.x
    def __getitem__(self, k): return (self.x, k)
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __contains__(self, k): return k == self.x
    def __call__(self, *a, **k): return (a, k)
    def __iter__(self): return iter(range(self.x))
    def __int__(self): return 42
    def __index__(self): return 3
    def __str__(self): return "str!"
    def __format__(self, spec): return f"<{spec}>"
    def __matmul__(self, o): return "mat"
    def __divmod__(self, o): return "dm"
    def __abs__(self): return "abs"
v = V(3); w = V(4)
print(v + w, v + 1, 1 + v, v * 2, 2 * v, -v, +v, ~v, v @ w)
print(v == V(3), v != w, v < w, v > w, v <= w, v >= w)
v += 1
print(v, bool(V(0)), len(V(7)), v[1], v[1:2], v["a", 2])
v[5] = 6
del v[7]
print(103 in v, 5 in v, v(1, b=2), list(V(3)), int(v), [0, 1, 2, 9][V(1)])
print(str(v), f"{v:abc}", f"{v}", f"{v!r}", "%s" % v, abs(v), divmod(v, 1))
try: v - w
except TypeError as e: print(e)
try: v / w
except TypeError as e: print(e)
print({V(1): "a"}[V(1)], V(2) in {V(2), V(3)}, V(2) in [V(1), V(2)], [V(1)] == [V(1)], (V(1),) != (V(2),))
print(sorted([V(3), V(1), V(2)]), max(V(1), V(5)), min([V(4), V(2)]))
if V(0): print("no")
else: print("yes")
print(not V(0), V(1) and "t", V(0) or "f")
while V(0): pass
a, b, c = V(3)
print(a, b, c)
