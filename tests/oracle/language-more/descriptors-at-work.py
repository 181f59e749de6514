# Descriptors: validation, lazy values, methods as descriptors, data against non-data.
class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = getattr(owner, "fields", ()) + (name,)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        del instance.__dict__[self.name]


class Lazy:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        print("computing", self.name)
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Person:
    name = Typed(str, "nobody")
    age = Typed(int, 0)

    @Lazy
    def initials(self):
        return "".join(part[0] for part in self.name.split())

    @property
    def adult(self):
        return self.age >= 18

    @adult.setter
    def adult(self, value):
        self.age = max(self.age, 18) if value else 0


p = Person()
print(p.name, p.age, Person.fields, p.adult)
p.name = "Ada Lovelace"
p.adult = True
print(p.initials, p.initials, p.age, p.__dict__)
for action in [lambda: setattr(p, "age", "x"), lambda: delattr(p, "adult"), lambda: setattr(Person.adult, "x", 1)]:
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
del p.age
print(p.age, type(Person.name).__name__, Person.adult.fget.__name__)
bound = p.__class__.initials
