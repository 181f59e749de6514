from enum import Enum, Flag, IntEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def describe(self):
        return f'{self.name.lower()} is {self.value}'


class Size(IntEnum):
    S = auto()
    M = auto()
    L = auto()


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()


print(Color.RED, repr(Color.RED), Color(2), Color['GREEN'], Color.CRIMSON is Color.RED, list(Color))
print(Color.RED.describe(), len(Color), Color.RED in Color, list(Color.__members__))
print(Size.M, repr(Size.M), Size.L > Size.S, Size.M + 1, sorted([Size.L, Size.S]), f'{Size.M}', '%d' % Size.M)
print(Perm.R | Perm.X, repr(Perm.R | Perm.W), Perm.R in (Perm.R | Perm.W), (Perm.R | Perm.W) & Perm.W, ~Perm.R, bool(Perm(0)))
for bad in (lambda: Color(9), lambda: Color['PINK'], lambda: Color.PINK, lambda: Color.RED < Color.GREEN, lambda: setattr(Color, 'RED', 3)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
print({Color.RED: 'r'}[Color(1)], Color.RED == 1, Size.S == 1, hash(Color.RED) == hash('RED'))
