class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x = x; self.y = y
def m(v):
    match v:
        case 0: return "zero"
        case -1 | 1: return "one"
        case True: return "true"
        case None: return "none"
        case "a" | "b" as s: return f"str {s}"
        case [1, 2, *rest]: return f"12 {rest}"
        case [x]: return f"single {x}"
        case (x, y) if x == y: return f"pair {x}"
        case [_, *_, z]: return f"last {z}"
        case {"k": val, **others}: return f"map {val} {others}"
        case {}: return "dict"
        case Point(0, y=yy): return f"on y {yy}"
        case Point(x, y): return f"pt {x} {y}"
        case int(n): return f"int {n}"
        case str(): return "other str"
        case float() | complex(): return "num"
        case _: return "?"
for v in [0, 1, -1, True, None, "a", "zz", [1, 2], [1, 2, 3, 4], [7], (5, 5), (5, 6, 7), {"k": 1, "j": 2}, {"q": 1},
          Point(0, 3), Point(1, 2), 99, 1.5, 2j, {1}, [], "ab", b"x", range(2)]:
    print(m(v))
class Color:
    RED = 1
match 1:
    case Color.RED: print("red")
match Point(1, 2):
    case Point(x=1, y=b): print(b)
try:
    match Point(1, 2):
        case Point(1, 2, 3): pass
except TypeError as e: print(e)
try:
    match 5:
        case Color.RED(): pass
except TypeError as e: print(e)
match [1, [2, {"a": [3, 4]}]]:
    case [a, [b, {"a": [c, *d]}]]: print(a, b, c, d)
match 3, 4:
    case a, b: print(a + b)
match {"x": None}:
    case {"x": None}: print("nonekey")
class NoArgs: pass
try:
    match NoArgs():
        case NoArgs(1): pass
except TypeError as e: print(e)
match "x":
    case str(s): print(s)
match 5:
    case 1: pass
