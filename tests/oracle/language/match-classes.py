# match on classes with __match_args__, nested patterns, mappings and literals.
from dataclasses import dataclass
from enum import Enum


class Colour(Enum):
    RED = 1
    BLUE = 2


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Circle:
    centre: Point
    radius: float
    colour: Colour = Colour.RED


class Old:
    __match_args__ = ("name",)

    def __init__(self, name):
        self.name = name


def describe(thing):
    match thing:
        case Point(0, 0):
            return "the origin"
        case Point(x=0, y=y):
            return f"on the y axis at {y}"
        case Point(x, y) if x == y:
            return f"on the diagonal at {x}"
        case Circle(Point(0, _), r, Colour.RED):
            return f"red circle on the axis, radius {r}"
        case Circle(centre=Point() as c):
            return f"circle around {c}"
        case Old(name):
            return f"old {name}"
        case {"kind": "point", "at": [x, y], **rest}:
            return f"mapping point {x},{y} and {sorted(rest)}"
        case {"kind": kind}:
            return f"mapping of kind {kind}"
        case (int() | float()) as number if number < 0:
            return f"negative {number}"
        case bool():
            return "a truth"
        case int(n):
            return f"int {n}"
        case str() as s if s.isupper():
            return f"shout {s}"
        case "a" | "b":
            return "a or b"
        case [Point(x=a), *_, Point(x=b)]:
            return f"from {a} to {b}"
        case [x, [y, z]]:
            return f"nested {x} {y} {z}"
        case None:
            return "nothing"
        case _:
            return f"other {type(thing).__name__}"


for thing in [
    Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), Circle(Point(0, 9), 2.5), Circle(Point(1, 9), 2.5),
    Circle(Point(0, 1), 1, Colour.BLUE), Old("oak"), {"kind": "point", "at": (1, 2), "z": 3, "a": 1}, {"kind": "line"},
    -4, -2.5, True, 7, "LOUD", "a", "c", [Point(1, 1), 5, Point(9, 9)], (1, [2, 3]), None, {}, {1}, b"x",
]:
    print(describe(thing))
try:
    match 5:
        case int(1, 2):
            pass
except TypeError as error:
    print(error)
try:
    match Old("x"):
        case Old("x", 3):
            pass
except TypeError as error:
    print(error)
