from enum import *
import enum

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)

class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def hot(self):
        return self is Color.RED

    @classmethod
    def best(cls):
        return cls.GREEN

    @property
    def low(self):
        return self.name.lower()
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color['RED'], Color(2), Color.CRIMSON, list(Color), len(Color), Color.RED in Color, Color.__members__, Color.RED.hot(), Color.best(), Color.GREEN.low)
t(Color, 5)
t(lambda: Color['X'])
t(lambda: Color.X)
t(setattr, Color, 'RED', 3)
t(lambda: Color.RED < Color.GREEN)
t(lambda: 1 in Color)
t(lambda: Color.RED == 1)
t(delattr, Color, 'RED')

def sub():

    class D(Color):
        pass
t(sub)
t(lambda: Color())
print(f'{Color.RED}', f'{Color.RED!r}', '%s' % Color.RED, format(Color.RED, '>12'), hash(Color.RED) == hash('RED'))

class N(IntEnum):
    A = 1
    B = auto()
    C = 10
    D = auto()
print(N.A, repr(N.B), N.D + 1, N.A < N.B, N(10), list(N), f'{N.C}', N.A == 1, {N.A: 1}[1], max(N), sorted([N.C, N.A]), '%d' % N.C, int(N.D))

class S(StrEnum):
    X = auto()
    Y = 'why'
print(S.X, repr(S.Y), S.Y + '!', S('why'), S.X == 'x')

class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(P.R | P.X, repr(P.R | P.X), P.RW, P.R in P.RW, P(0), repr(P(0)), ~P.R, P.R ^ P.RW, P.R & P.W, list(P.RW), bool(P.R & P.W), P(3), len(P.RW), P.RW.value, P(7))
t(P, 8)
t(lambda: P.R | 1)

class IF(IntFlag):
    A = 1
    B = 2
print(IF.A | IF.B, repr(IF.A | 4), IF(0), IF.A + 1, repr(~IF.A), IF(7))

class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (6.4, 3.3)

    def __init__(self, m, r):
        self.m, self.r = (m, r)
print(Planet.EARTH.m, Planet.MARS, Planet((6.4, 3.3)))

def uq():

    @unique
    class U(Enum):
        A = 1
        B = 1
        C = 1
t(uq)
F = Enum('F', 'a b c')
print(list(F), F.a.value)
G = Enum('G', {'x': 10})
print(G.x)
H = IntEnum('H', ['p', 'q'], start=5)
print(list(H))

class Auto(Enum):

    @staticmethod
    def _generate_next_value_(name, start, count, last):
        return name.lower() + str(count)
    A = auto()
    B = auto()
print(list(Auto))

class Miss(Enum):
    A = 1

    @classmethod
    def _missing_(cls, v):
        return cls.A if v == 'x' else None
print(Miss('x'))
t(Miss, 'y')

class Tr(Enum):
    GO = 'g'

    def __str__(self):
        return 'tr:' + self.value
print(Tr.GO, f'{Tr.GO}', [Tr.GO])

class O(Enum):
    _order_ = 'B A'
    B = 1
    A = 2
print(list(O), list(reversed(O)), isinstance(O.A, O), type(O.A), O.A.__class__, bool(O.A))

class M(Enum):

    @member
    def f(self):
        return 1

    @nonmember
    def g(self):
        return 2
print(list(M))
print(Color.RED.__class__.__name__, dir(Color)[:4], Color.__doc__, O.__name__)
import pickle
print(pickle.loads(pickle.dumps(Color.RED)) is Color.RED)

class V2(Enum):
    A = 1
    B = 'x'

    def __eq__(self, o):
        return self.value == o
    __hash__ = Enum.__hash__
print(V2.A == 1)
print(verify(UNIQUE)(Color) if False else 'v')
t(verify(CONTINUOUS), N)
print(Color._member_names_, Color._value2member_map_)

def dup():

    class Dd(Enum):
        A = 1
        A = 2
t(dup)
