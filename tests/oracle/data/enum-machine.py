# Enumerations: a traffic light, flags for permissions, string and int enums.
from enum import Enum, Flag, IntEnum, StrEnum, auto, unique


class Light(Enum):
    RED = "stop"
    GREEN = "go"
    AMBER = "wait"

    def next(self):
        order = list(Light)
        return order[(order.index(self) + 1) % len(order)]

    @property
    def seconds(self):
        return {"stop": 30, "go": 25}.get(self.value, 5)

    @classmethod
    def default(cls):
        return cls.RED


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    EXECUTE = auto()
    ALL = READ | WRITE | EXECUTE


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Suit(StrEnum):
    HEARTS = auto()
    SPADES = auto()


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.642, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        return round(self.mass / self.radius**3, 4)


light = Light.default()
for _ in range(4):
    print(light, light.name, light.value, light.seconds)
    light = light.next()
print(Light("go"), Light["AMBER"], Light.RED is Light("stop"), Light.RED == "stop", Light.RED in Light, len(Light))
print(repr(Light.RED), list(Light), Light.__members__["GREEN"])
mine = Permission.READ | Permission.WRITE
print(mine, Permission.WRITE in mine, Permission.EXECUTE in mine, mine & Permission.WRITE, ~mine, Permission.ALL, mine ^ Permission.ALL)
print(repr(mine), mine.value, bool(mine & Permission.EXECUTE), [p.name for p in mine])
print(Level.HIGH > Level.LOW, Level.HIGH + 1, max(Level), sorted([Level.HIGH, Level.LOW]), f"{Level.HIGH}", repr(Level.LOW), Level(10))
print(Suit.HEARTS, Suit.HEARTS == "hearts", f"{Suit.SPADES:>8}", Suit("spades"), repr(Suit.SPADES), Suit.HEARTS.upper())
print(Planet.EARTH.density, Planet.MARS.value, Planet((0.642, 3.39)))
for wrong in [lambda: Light("fly"), lambda: Light["BLUE"], lambda: setattr(Light, "RED", 1), lambda: Level(3), lambda: Light.RED < Light.GREEN]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
Animal = Enum("Animal", "CAT DOG BIRD")
print(list(Animal), Animal.DOG.value, {Light.RED: 1}[Light.RED])
match Light.AMBER:
    case Light.RED:
        print("red")
    case Light.AMBER:
        print("amber matched")
