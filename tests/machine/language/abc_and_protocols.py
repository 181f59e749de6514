from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f"{self.name}: {self.area()}"
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = "square"
print(Sq(3).describe())
try: Shape()
except TypeError as e: print(e)
class Half(Shape):
    def area(self): return 0
try: Half()
except TypeError as e: print(e)
class R:
    def __reversed__(self): return iter("reversed")
    def __len__(self): return 3
    def __contains__(self, x): return x == 1
    def __length_hint__(self): return 10
print("".join(reversed(R())), len(R()), 1 in R(), 2 in R())
class Seq:
    def __init__(self, *v): self.v = v
    def __len__(self): return len(self.v)
    def __getitem__(self, i): return self.v[i]
print(list(reversed(Seq(1, 2, 3))), list(Seq(4, 5)), 5 in Seq(4, 5), max(Seq(3, 9, 1)))
from functools import total_ordering, cached_property, singledispatch
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(2), V(3) > V(2), V(2) >= V(2), V(1) != V(1))
class C:
    calls = 0
    @cached_property
    def val(self): C.calls += 1; return 42
c = C(); print(c.val, c.val, C.calls)
class Gi:
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
print(Gi[int], Gi["x"])
class Call:
    def __call__(self, *a, **k): return a, k
print(Call()(1, x=2), callable(Call()), callable(5))
class Meta(type):
    def __getattr__(cls, n): return f"meta {n}"
    def __len__(cls): return 7
    def __iter__(cls): return iter([1, 2])
    def __contains__(cls, x): return True
    def __getitem__(cls, k): return k
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, o): return o is int
    def __repr__(cls): return "<M>"
class M(metaclass=Meta): pass
print(M.foo, len(M), list(M), 3 in M, M[1], isinstance(5, M), isinstance(6, M), issubclass(int, M), M)
class Cmp:
    def __eq__(self, o): return "EQ"
    def __lt__(self, o): return []
    def __contains__(self, o): return "yes"
print(Cmp() == 1, Cmp() < 1, 1 in Cmp(), not (Cmp() < 1), [1 in Cmp()])
