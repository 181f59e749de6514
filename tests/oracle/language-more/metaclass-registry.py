# Metaclasses, __init_subclass__, __class_getitem__, __call__ of classes, __prepare__.
class Registry(type):
    known = {}

    def __new__(mcls, name, bases, namespace, **options):
        cls = super().__new__(mcls, name, bases, namespace)
        if options.get("register", True):
            Registry.known[name.lower()] = cls
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.options = options

    def __call__(cls, *args, **kwargs):
        instance = super().__call__(*args, **kwargs)
        instance.created = True
        return instance

    def __len__(cls):
        return len(cls.__dict__.get("items", ()))

    def __contains__(cls, item):
        return item in cls.items

    def __repr__(cls):
        return f"<{cls.__name__}!>"


class Shape(metaclass=Registry, register=False):
    items = ("a",)


class Circle(Shape):
    items = "xyz"

    def __init__(self, r):
        self.r = r


print(Registry.known, len(Circle), "x" in Circle, Circle(3).created, Shape.options, Circle, type(Circle).__name__)


class Plugin:
    plugins = []

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.plugin_name = name or cls.__name__.lower()
        Plugin.plugins.append(cls.plugin_name)


class Csv(Plugin):
    pass


class Json(Plugin, name="js"):
    pass


print(Plugin.plugins, Json.plugin_name)


class Box:
    def __class_getitem__(cls, item):
        return f"Box of {item.__name__}"


print(Box[int])


class Ordered(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return {"prepared": name}

    def __new__(mcls, name, bases, namespace):
        cls = super().__new__(mcls, name, bases, dict(namespace))
        cls.order = [k for k in namespace if not k.startswith("__")]
        return cls


class Thing(metaclass=Ordered):
    b = 1
    a = 2

    def f(self):
        pass


print(Thing.order, Thing.prepared)
Dynamic = type("Dynamic", (Plugin,), {"x": 5, "double": lambda self: self.x * 2}, name="dyn")
print(Dynamic().double(), Dynamic.plugin_name, Dynamic.__name__, Dynamic.__module__)
try:
    class Wrong(Thing, metaclass=Registry):
        pass
except TypeError as error:
    print(error)
try:
    class Keyword(Csv, colour=1):
        pass
except TypeError as error:
    print(error)


class Meta2(type):
    @property
    def size(cls):
        return len(cls.__name__)


class Sized(metaclass=Meta2):
    pass


print(Sized.size)
try:
    Sized().size
except AttributeError as error:
    print(error)
