# Dataclasses in an inventory: defaults, factories, ordering, frozen ones, post-init, replace and asdict.
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace


@dataclass(order=True)
class Item:
    sort_index: tuple = field(init=False, repr=False)
    name: str
    price: float = 0.0
    quantity: int = 0
    tags: list[str] = field(default_factory=list, compare=False)

    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f"price of {self.name} is negative")
        self.sort_index = (self.price, self.name)

    @property
    def total(self):
        return self.price * self.quantity


@dataclass(frozen=True, slots=True)
class Coordinate:
    lat: float
    lon: float = 0.0

    def moved(self, dlat):
        return replace(self, lat=self.lat + dlat)


@dataclass
class Base:
    id: int
    kind: str = "base"


@dataclass
class Child(Base):
    extra: dict = field(default_factory=dict)
    kind: str = "child"


@dataclass(kw_only=True)
class Options:
    debug: bool = False
    level: int


items = [Item("pen", 1.5, 100), Item("book", 12.0, 3, ["paper"]), Item("cup", 1.5)]
print(sorted(items))
print(items[0].total, items[0] == Item("pen", 1.5, 100, ["x"]), items[0] < items[1])
items[2].tags.append("new")
print(items[2], Item("x").tags)
here = Coordinate(1.0, 2.0)
print(here, here.moved(2), hash(here) == hash(Coordinate(1.0, 2.0)), {here: "a"}[Coordinate(1.0, 2.0)])
for wrong in [lambda: setattr(here, "lat", 5), lambda: Item("bad", -1), lambda: Item(), lambda: Options(), lambda: Options(True), lambda: hash(items[0])]:
    try:
        wrong()
    except (FrozenInstanceError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(Child(1), Child(2, "z", {"a": 1}), asdict(Child(3, extra={"k": [1, 2]})), astuple(Base(4)))
print([f.name for f in fields(Child)], [f.default for f in fields(Base)][1], Options(level=2))
