# Class-level state: instance counters, registries, alternative constructors, singletons, borg, multiton.
class Counted:
    instances = []
    total = 0

    def __new__(cls, *args, **kwargs):
        instance = super().__new__(cls)
        cls.total += 1
        Counted.instances.append(instance)
        return instance

    def __init__(self, label="none"):
        self.label = label

    @classmethod
    def from_pairs(cls, *pairs):
        return [cls(f"{a}{b}") for a, b in pairs]

    @staticmethod
    def is_label(text):
        return text.isidentifier()


class Sub(Counted):
    total = 10


class Singleton:
    _one = None

    def __new__(cls):
        if cls._one is None:
            print("making")
            cls._one = object.__new__(cls)
        return cls._one


class Borg:
    _shared = {}

    def __init__(self):
        self.__dict__ = self._shared


class Multiton(type):
    def __call__(cls, key):
        made = cls.__dict__.get("_made")
        if made is None:
            made = cls._made = {}
        if key not in made:
            made[key] = super().__call__(key)
        return made[key]


class Database(metaclass=Multiton):
    def __init__(self, key):
        self.key = key


Counted()
Sub("x")
Sub.from_pairs(("a", 1), ("b", 2))
print(Counted.total, Sub.total, [i.label for i in Counted.instances], [type(i).__name__ for i in Counted.instances], Counted.is_label("ok"))
print(Singleton() is Singleton(), Database("a") is Database("a"), Database("a") is Database("b"))
a, b = Borg(), Borg()
a.x = 5
print(b.x, a is b, a.__dict__ is b.__dict__)


class Immutable(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    x = property(lambda self: self[0])
    y = property(lambda self: self[1])


class Even(int):
    def __new__(cls, value):
        if value % 2:
            raise ValueError(f"{value} is odd")
        return super().__new__(cls, value)

    def half(self):
        return int(self // 2)


p = Immutable(1, 2)
print(p, p.x + p.y, Even(10).half(), Even(4) + 1, type(Even(4) + 1).__name__, isinstance(Even(2), int), hash(Even(2)) == hash(2))
try:
    Even(3)
except ValueError as error:
    print(error)
try:
    Counted(1, 2, 3)
except TypeError as error:
    print(error)
class Other:
    def __new__(cls):
        return 5
    def __init__(self):
        print("never")
print(Other(), object.__new__(Sub).__class__.__name__)
try:
    object(5)
except TypeError as error:
    print(error)
