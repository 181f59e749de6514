# Enumerations: aliases, missing, custom values, methods, iteration, comparison, flags with boundaries, functional API.
import enum
from enum import CONFORM, Enum, Flag, IntEnum, IntFlag, StrEnum, auto, nonmember, verify, UNIQUE


class Status(Enum):
    NEW = 1
    OPEN = 2
    DONE = 3
    CLOSED = 3
    _ignore_ = []

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            return cls.__members__.get(value.upper())
        return None

    def __str__(self):
        return self.name.lower()

    def __lt__(self, other):
        return self.value < other.value


class Auto(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)

    A = auto()
    B = auto()


class Op(Enum):
    ADD = "+"
    SUB = "-"

    def apply(self, a, b):
        return {"+": a + b, "-": a - b}[self.value]


class Perm(IntFlag):
    X = 1
    W = 2
    R = 4


class Coord(tuple, Enum):
    ORIGIN = (0, 0)
    UNIT = (1, 1)


print(Status.CLOSED is Status.DONE, list(Status), Status("open"), Status["DONE"], str(Status.NEW), f"{Status.NEW}", repr(Status.NEW), sorted(Status, reverse=True), Status.CLOSED.name, list(Status.__members__))
print([a.value for a in Auto], Op("+").apply(2, 3), Op.ADD.name, Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm(3), Perm.R in Perm(7), int(Perm(6)), Coord.UNIT[0], Coord.ORIGIN, len(Coord.UNIT))
print(Status.NEW == 1, Status.NEW != Status.OPEN, hash(Status.NEW) == hash(Status.NEW), Status.NEW is Status(1), {Status.NEW: "n"}, isinstance(Status.NEW, Status), type(Status.NEW), Status.NEW.__class__, bool(Status.NEW))
Colour = Enum("Colour", ["RED", "BLUE"])
Shape = IntEnum("Shape", {"CIRCLE": 5, "SQUARE": 6})
print(Colour.BLUE, Colour(1), Shape.SQUARE + 1, Shape["CIRCLE"], [*Shape], Colour.RED.value)
for wrong in [lambda: Status(9), lambda: Status["NOPE"], lambda: Colour.GREEN, lambda: setattr(Status.NEW, "value", 5), lambda: Status.NEW < 5, lambda: Colour.RED < Colour.BLUE, lambda: Perm("x"), lambda: Enum("E", "A A")]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
try:
    class More(Status):
        EXTRA = 9
except TypeError as error:
    print(error)
print(Status.NEW in Status, 1 in Status, "x" in StrEnum("S", "x"), Status.NEW.value.__class__.__name__, dir(Op.ADD)[-3:] if False else hasattr(Op.ADD, "apply"))
