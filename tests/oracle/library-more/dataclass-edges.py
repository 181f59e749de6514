from dataclasses import *
import dataclasses
from typing import ClassVar, List, Optional

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)

@dataclass(order=True, frozen=True)
class V:
    x: int
    y: float = 1.5
    tags: tuple = ()
    k: ClassVar[int] = 3
v = V(1)
print(v, V(1) == v, V(1) < V(2), hash(v) == hash(V(1)), V.k)
t(setattr, v, 'x', 5)
t(delattr, v, 'x')
t(V)
t(V, 1, 2, 3, 4)
t(lambda: V(1) < 3)
t(V, 1, z=2)
t(replace, v, x=9)
t(asdict, v)
t(astuple, v)
t(replace, v, q=1)
t(lambda: [f.name for f in fields(V)])
t(is_dataclass, V)
t(is_dataclass, 3)
t(fields, 3)
t(asdict, 3)

@dataclass
class Inv:
    name: str
    price: float
    qty: int = 0
    hist: List[int] = field(default_factory=list, repr=False)
    total: float = field(init=False)
    secret: InitVar[int] = 7

    def __post_init__(self, secret):
        self.total = self.price * self.qty + secret
i = Inv('a', 2.0, 3)
print(i, i.hist)
i.hist.append(1)
print(Inv('b', 1).hist, i == Inv('a', 2.0, 3))
t(hash, i)
t(lambda: dataclass(type('Q', (), {'__annotations__': {'a': list}, 'a': []})))

def bad():

    @dataclass
    class B:
        a: int = 1
        b: int
t(bad)

@dataclass(slots=True, kw_only=True)
class S:
    a: int
    b: int = 2
t(S, 1)
print(S(a=1))
try:
    S(a=1).zz = 3
except AttributeError as e:
    print(e)

@dataclass
class Base:
    a: int = 1

@dataclass
class D(Base):
    b: int = 2
    _: KW_ONLY
    c: int = 3
print(D(), D(5, 6, c=7), D.__match_args__)
t(D, 1, 2, 3)
print(make_dataclass('Pt', [('x', int), 'y', ('z', int, field(default=5))])(1, 2))

@dataclass(eq=False)
class E:
    a: int = 0
print(E() == E())

@dataclass(unsafe_hash=True)
class H:
    a: int = 0
print(hash(H()) == hash(H()))

@dataclass(repr=False)
class R:
    a: int = 0
print(repr(R()).startswith('<__main__.R object'))
print(fields(Inv)[4])
print(asdict(D(a={'k': [Base()]})))

@dataclass
class Rec:
    me: object = None
r = Rec()
r.me = r
print(r)
print(Inv.__doc__, V.__doc__)
print(dataclasses.MISSING, field(default=3).default)
t(lambda: field(default=1, default_factory=int))

@dataclass(order=True)
class Task:
    pri: int
    name: str = field(compare=False)
print(sorted([Task(3, 'c'), Task(1, 'a')]))
t(lambda: dataclass(order=True, eq=False)(type('Z', (), {})))
import inspect
print(inspect.signature(Inv), inspect.signature(V))
