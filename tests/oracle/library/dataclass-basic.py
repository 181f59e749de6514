from dataclasses import asdict, astuple, dataclass, field, fields, replace


@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list[str] = field(default_factory=list)

    def total(self, n: int = 2) -> float:
        return self.price * n


@dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = 0


a, b = Item('pen'), Item('pen', 1.5, [])
print(a, a == b, a is b, a.total(), asdict(a), astuple(a))
a.tags.append('new')
print(a == b, replace(a, price=2), [f.name for f in fields(Item)])
p = Point(1, 2)
print(p < Point(1, 3), sorted([Point(2), Point(1, 5)]), hash(p) == hash(Point(1, 2)), {p: 1}[Point(1, 2)])
try:
    p.x = 3
except Exception as error:
    print(type(error).__name__, error)
try:
    Item()
except TypeError as error:
    print(error)
try:
    hash(a)
except TypeError as error:
    print(error)
try:
    @dataclass
    class Bad:
        x: int = 1
        y: int
except TypeError as error:
    print(error)
try:
    @dataclass
    class Mutable:
        x: list = []
except ValueError as error:
    print(error)
