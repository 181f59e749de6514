# match: star patterns, or-patterns with names, guards, literals of each kind, value patterns, fall-through, scope.
import math
from enum import Enum
from types import SimpleNamespace


class Key(Enum):
    UP = "u"
    DOWN = "d"


LIMIT = SimpleNamespace(high=10, low=1)


def kind(x):
    match x:
        case True | False as b:
            return f"bool {b}"
        case 0:
            return "zero"
        case -1 | -2.5:
            return "special negative"
        case 1 + 2j:
            return "complex"
        case "":
            return "empty text"
        case b"bytes":
            return "the bytes"
        case math.pi:
            return "pi"
        case LIMIT.high:
            return "limit"
        case Key.UP | Key.DOWN as key:
            return f"key {key.name}"
        case [] | ():
            return "empty sequence"
        case [x]:
            return f"one {x}"
        case [1, *rest] | [*rest, 1]:
            return f"one at an end, rest {rest}"
        case [_, _, *_] as whole if len(whole) > 4:
            return f"long {len(whole)}"
        case [(a, b), (c, d)]:
            return f"pairs {a}{b}{c}{d}"
        case {"type": "a" | "b" as t, "value": int(v) | str(v)}:
            return f"dict {t} {v}"
        case {"only": None, **rest} if not rest:
            return "only none"
        case {}:
            return "some dict"
        case set() | frozenset():
            return "set"
        case str(s) if (n := len(s)) > 3:
            return f"text of {n}"
        case range(start=s, stop=e):
            return f"range {s}-{e}"
        case type():
            return "a class"
        case object(real=r, imag=i):
            return f"number {r} {i}"
    return "nothing"


for x in [True, 0, -1, -2.5, 1 + 2j, "", b"bytes", math.pi, 10, Key.UP, [], (), [7], [1, 5, 6], [5, 6, 1], [2, 3, 4, 5, 6], [(1, 2), (3, 4)], {"type": "a", "value": 5}, {"type": "b", "value": "x"}, {"only": None}, {"only": None, "q": 1}, {1}, "long text", "abc", range(3, 9), int, 3.5, None, [2, 3]]:
    print(repr(x), "->", kind(x))


def http(status):
    match status:
        case 200 | 201 | 204:
            return "ok"
        case s if 300 <= s < 400:
            return f"redirect {s}"
        case 404:
            return "missing"
        case int():
            return "other"


print([http(s) for s in (200, 302, 404, 500, "x")])
match (1, 2, 3):
    case (first, *others):
        pass
print(first, others)
match {"a": {"b": [1, {"c": "deep"}]}}:
    case {"a": {"b": [_, {"c": found}]}}:
        print(found)


class Pos:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


match Pos(1, 2):
    case Pos(1, y=z):
        print("pos", z)
match "text":
    case [*chars]:
        print("not this")
    case str():
        print("strings are no sequences here")
