# Inheritance: cooperative super, mixins, MRO, abstract bases, overriding and calling up.
class Base:
    def __init__(self, **kwargs):
        print("Base", kwargs)

    def who(self):
        return ["Base"]

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in sorted(vars(self).items()))})"


class Named(Base):
    def __init__(self, *, name="?", **kwargs):
        super().__init__(**kwargs)
        self.name = name

    def who(self):
        return ["Named"] + super().who()


class Aged(Base):
    def __init__(self, *, age=0, **kwargs):
        super().__init__(**kwargs)
        self.age = age

    def who(self):
        return ["Aged"] + super().who()


class Person(Named, Aged):
    kind = "person"

    def who(self):
        return ["Person"] + super().who()

    @classmethod
    def make(cls, text):
        name, age = text.split()
        return cls(name=name, age=int(age))

    @staticmethod
    def parse(text):
        return text.split()


class Student(Person):
    kind = "student"

    def __init__(self, *args, school="none", **kwargs):
        super().__init__(*args, **kwargs)
        self.school = school


s = Student.make("bob 20")
print(s, s.who(), s.kind, Person.parse("a b"), isinstance(s, Aged), issubclass(Student, Base))
print([c.__name__ for c in Student.__mro__], Student.__bases__, Base.__subclasses__())
print(super(Named, s).who(), super(Student, Student).make("x 1"))
try:
    class Impossible(Base, Named):
        pass
except TypeError as error:
    print(error)
try:
    Person("positional")
except TypeError as error:
    print(error)
try:
    Person(colour="red").colour
except AttributeError as error:
    print(error)


class Meters(float):
    def __add__(self, other):
        return Meters(float(self) + other)

    def __str__(self):
        return f"{float(self):.1f} m"


class Path(str):
    def __truediv__(self, other):
        return Path(f"{self}/{other}")


class Stack(list):
    push = list.append

    @property
    def top(self):
        return self[-1]


print(Meters(2) + 3, Path("a") / "b" / "c", Path("x").upper())
stack = Stack([1])
stack.push(2)
print(stack, stack.top, len(stack), type(stack[:1]).__name__, Stack() == [])


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


d = Default(a=1)
print(d["a"], d["b"], d.get("b"), "%(a)s %(z)s" % d, "{x}".format_map(d))
