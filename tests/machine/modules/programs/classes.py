"""dataclasses, enum, abc, typing, types, weakref."""
import collections.abc
import dataclasses
import types
import typing
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from enum import Enum, Flag, IntEnum, StrEnum, auto, unique
from typing import Any, Callable, ClassVar, Generic, NamedTuple, Optional, Protocol, TypeVar


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    count: ClassVar[int] = 3

    def total(self):
        return self.x + self.y


p = Point(1)
print(p, p.total(), Point(1, 2, ["t"]), p == Point(1), p != Point(2), Point.count, dataclasses.asdict(p), dataclasses.astuple(p))
print([f.name for f in dataclasses.fields(p)], dataclasses.replace(p, y=7), dataclasses.is_dataclass(Point), Point(x=3, y=4))


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = field(default=0, compare=True)
    note: str = field(default="", compare=False, repr=False)


print(sorted([Version(2), Version(1, 5), Version(1, 2)]), hash(Version(1)) == hash(Version(1)), {Version(1): "v"}[Version(1, note="x")])


@dataclass
class Base:
    name: str

    def __post_init__(self):
        self.greeting = "hi " + self.name


@dataclass
class Child(Base):
    age: int = 5


@dataclass(kw_only=True)
class Options:
    a: int
    b: int = 2


print(Child("bo"), Child("bo").greeting, Options(a=1), Child.__match_args__)
match Child("eve", 9):
    case Child(name, age):
        print("matched", name, age)
for call in (
    lambda: Point(),
    lambda: Point(1, 2, 3, 4),
    lambda: Point(1, z=2),
    lambda: setattr(Version(1), "major", 2),
    lambda: hash(p),
    lambda: Point(1) < Point(2),
    lambda: Options(1),
    lambda: Options(),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Color(Enum):
    RED = 1
    GREEN = 2
    ALSO_RED = 1

    @property
    def low(self):
        return self.name.lower()

    @classmethod
    def first(cls):
        return cls.RED


print(Color.RED, repr(Color.GREEN), Color(2), Color["RED"], list(Color), len(Color), Color.RED.value, Color.RED.name, Color.ALSO_RED)
print(Color.RED is Color(1), Color.RED == 1, Color.RED.low, Color.first(), Color.RED in Color, {Color.RED: "r"}[Color.RED], isinstance(Color.RED, Color))
print(list(Color.__members__), f"{Color.RED}", Color, type(Color.RED).__name__, Color.RED != Color.GREEN)


class State(IntEnum):
    NEW = auto()
    RUNNING = auto()
    DONE = 10
    LATE = auto()


print(State.NEW, repr(State.DONE), State.NEW + 1, State.NEW < State.RUNNING, int(State.LATE), State(10), sorted(State), max(State), f"{State.NEW}", "%d" % State.DONE)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R | Perm.X, repr(Perm.R | Perm.W), Perm.R in Perm.RW, Perm.RW & Perm.W, ~Perm.R, bool(Perm(0)), list(Perm), Perm(5))


class Word(StrEnum):
    HELLO = auto()
    BYE = "goodbye"


print(Word.HELLO, Word.BYE.upper(), repr(Word.BYE), Word.HELLO == "hello")


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


print(Planet.EARTH.mass, Planet.MARS, Planet((0.64, 3.39)), Enum("Animal", "CAT DOG").DOG)
for call in (lambda: Color(9), lambda: Color["BLUE"], lambda: setattr(Color, "RED", 3), lambda: Color.BLUE):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name} {self.area()}"


class Square(Shape):
    name = "square"

    def area(self):
        return 4


print(Square().describe(), isinstance(Square(), Shape), issubclass(Square, Shape))
for cls in (Shape, type("Half", (Shape,), {"area": lambda self: 1})):
    try:
        cls()
    except TypeError as error:
        print(error)


class Pair(NamedTuple):
    first: int
    second: str = "b"

    def both(self):
        return f"{self.first}{self.second}"


print(Pair(1), Pair(1, "c").both(), Pair._fields, Pair(2) == (2, "b"))
T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> Optional[T]:
        self.items.append(item)
        return item


class Runs(Protocol):
    def run(self) -> None: ...


def apply(f: Callable[[int], int], x: int | None, *rest: Any) -> "dict[str, int]":
    return {"r": f(x)}


print(Stack[int]().push(3), apply(lambda v: v + 1, 2), typing.cast(int, "x"), T)
n = types.SimpleNamespace(a=1, b="x")
n.c = [2]
print(n, n.a, n == types.SimpleNamespace(a=1, b="x", c=[2]), isinstance(apply, types.FunctionType), types.MethodType(lambda s: s.a, n)())
print([isinstance(v, collections.abc.Iterable) for v in ([], "", 1, {}, iter([]))], isinstance({}, collections.abc.Mapping), isinstance(print, collections.abc.Callable))
print(isinstance([], collections.abc.Sequence), isinstance((i for i in []), collections.abc.Generator), isinstance(3, collections.abc.Hashable))


class Squares(collections.abc.Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * i


print(list(Squares()), 4 in Squares(), Squares().index(4), Squares().count(1), list(reversed(Squares())))
