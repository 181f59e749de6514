# InitVar, ClassVar, KW_ONLY, field metadata, make_dataclass, slots, inheritance, eq off, unhashable, comparing.
from dataclasses import KW_ONLY, InitVar, asdict, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar


@dataclass
class Rect:
    width: float
    height: float
    scale: InitVar[float] = 1.0
    made: ClassVar[int] = 0
    area: float = field(init=False, metadata={"unit": "m2"})
    _: KW_ONLY
    name: str = "rect"

    def __post_init__(self, scale):
        self.area = self.width * self.height * scale
        Rect.made += 1


@dataclass(eq=False)
class Plain:
    x: int = 0


@dataclass(slots=True)
class Slotted:
    a: int
    b: list = field(default_factory=list, repr=False, compare=False)


@dataclass(unsafe_hash=True, order=True)
class Key:
    a: int
    b: str = field(default="", hash=False)


@dataclass
class Parent:
    first: int = 1

    def __repr__(self):
        return "own repr"


@dataclass
class Kid(Parent):
    second: int = 2


r = Rect(2, 3, 10, name="big")
print(r, Rect.made, fields(r)[2].metadata["unit"], [f.name for f in fields(Rect)], asdict(r), is_dataclass(r), is_dataclass(Rect), is_dataclass(5))
print(Plain(1) == Plain(1), Plain().x, Slotted(1), Slotted(1, [2]) == Slotted(1, [3]), hasattr(Slotted(1), "__dict__"), Key(1, "b") < Key(2), hash(Key(1, "x")) == hash(Key(1, "y")))
print(Parent(), Kid(), Kid(5, 6) == Kid(5, 6), Kid(1) == Parent(1), replace(Key(1), b="z"), Rect.__match_args__, Kid.__doc__)
P = make_dataclass("P", [("x", int), ("y", int, field(default=5))], namespace={"sum": lambda self: self.x + self.y})
print(P(1), P(1).sum(), P.__name__)


def wrong_default():
    @dataclass
    class Bad:
        items: list = []


def wrong_order():
    @dataclass
    class Bad:
        a: int = 1
        b: int


for wrong in [wrong_default, wrong_order, lambda: Rect(1), lambda: Rect(1, 2, 3, "n"), lambda: {Slotted(1)}, lambda: asdict(5), lambda: replace(r, area=5), lambda: fields(3), lambda: Slotted(1, c=2), lambda: setattr(Slotted(1), "z", 1)]:
    try:
        print(wrong())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
nested = make_dataclass("N", ["k"])(k=[Key(1), {"d": Key(2)}, (Key(3),)])
print(asdict(nested), nested)
import inspect


@dataclass
class Line:
    """Two ends."""

    a: Key
    b: "Key | None" = None


print(Line.__doc__, inspect.signature(Line), Key.__doc__, inspect.signature(Rect))
