# Abstract base classes: abstract methods and properties, registration, subclass hooks.
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def sides(self): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    def describe(self):
        return f"{self.name}: {self.area():.2f}, {self.sides} sides"


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side**2

    @property
    def sides(self):
        return 4

    @classmethod
    def unit(cls):
        return cls(1)


class Half(Shape):
    def area(self):
        return 0


class Quacks(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Quacks:
            return any("quack" in base.__dict__ for base in other.__mro__)
        return NotImplemented


class Duck:
    def quack(self):
        return "quack"


class Stone:
    pass


print(Square(3).describe(), Square.unit().area())
for wrong in (lambda: Shape("x"), lambda: Half("y")):
    try:
        wrong()
    except TypeError as error:
        print(error)
print(sorted(Half.__abstractmethods__), Square.__abstractmethods__)
print(isinstance(Duck(), Quacks), isinstance(Stone(), Quacks), issubclass(Duck, Quacks))
Shape.register(Stone)
print(isinstance(Stone(), Shape), issubclass(Stone, Shape), Shape in Stone.__mro__)
from collections.abc import Iterable, Mapping, Sequence, Callable, Hashable, Sized, Iterator
print(isinstance([], Iterable), isinstance({}, Mapping), isinstance("", Sequence), isinstance(len, Callable), isinstance([], Hashable), isinstance(3, Sized), isinstance(iter([]), Iterator))
