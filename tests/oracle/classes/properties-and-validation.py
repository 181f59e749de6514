# Properties with setters and deleters, inherited and overridden ones, class-level caches, read-only attributes.
class Celsius:
    absolute_zero = -273.15

    def __init__(self, degrees=0):
        self.degrees = degrees

    @property
    def degrees(self):
        """Degrees Celsius."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < self.absolute_zero:
            raise ValueError(f"{value} is below absolute zero")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("reset")
        self._degrees = 0

    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.degrees = (value - 32) * 5 / 9


class Loud(Celsius):
    @property
    def degrees(self):
        print("reading")
        return super().degrees

    @degrees.setter
    def degrees(self, value):
        print("writing", value)
        Celsius.degrees.fset(self, value)


class Clamped(Celsius):
    @Celsius.degrees.setter
    def degrees(self, value):
        self._degrees = max(value, self.absolute_zero)


c = Celsius(25)
c.fahrenheit = 212
print(c.degrees, c.fahrenheit, Celsius.degrees.__doc__, vars(c))
del c.degrees
print(c.degrees, isinstance(Celsius.degrees, property))
l = Loud(5)
print(l.degrees + 1, l.fahrenheit, Clamped(-500).degrees)
for wrong in [lambda: Celsius(-300), lambda: setattr(c, "fahrenheit", -1000), lambda: delattr(c, "fahrenheit"), lambda: delattr(l, "degrees"), lambda: Celsius.degrees.fget(5)]:
    try:
        wrong()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)


class Frozen:
    def __init__(self, **values):
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name, value):
        raise AttributeError(f"{type(self).__name__} is read-only")

    def __delattr__(self, name):
        raise AttributeError(f"cannot delete {name!r}")


f = Frozen(a=1, b=[2])
f.b.append(3)
print(f.a, f.b)
for wrong in [lambda: setattr(f, "a", 2), lambda: delattr(f, "a")]:
    try:
        wrong()
    except AttributeError as error:
        print(error)


class classproperty:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        return self.function(owner)


class Config:
    _cache = {}

    @classproperty
    def name(cls):
        return cls.__name__.lower()

    def __class_getitem__(cls, key):
        return cls._cache.setdefault(key, len(cls._cache))


print(Config.name, Config().name, Config["a"], Config["b"], Config["a"])
x = property(lambda self: self._x, lambda self, v: setattr(self, "_x", v * 2), doc="made by call")
Made = type("Made", (), {"x": x})
m = Made()
m.x = 4
print(m.x, Made.x.__doc__)
