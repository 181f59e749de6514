from enum import Enum, StrEnum


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.642, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        return round(self.mass / self.radius ** 3, 4)

    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda p: p.mass)

    def __str__(self):
        return self.name.title()


class Level(StrEnum):
    LOW = 'low'
    HIGH = 'high'


Animal = Enum('Animal', 'CAT DOG')
print(Planet.EARTH, Planet.MARS.density, Planet.heaviest(), Planet.EARTH.value, repr(Planet.MARS))
print(Level.LOW, Level.HIGH.upper(), Level('low') is Level.LOW, f'{Level.HIGH:>6}', Level.LOW == 'low')
print(list(Animal), Animal.DOG.value, Animal(1))
match Level.HIGH:
    case Level.LOW:
        print('low')
    case Level.HIGH:
        print('it is high')
print([p.name for p in Planet], isinstance(Planet.EARTH, Planet), type(Animal.CAT), Planet.EARTH.name)
try:
    class More(Planet):
        X = 1
except TypeError as error:
    print(error)
