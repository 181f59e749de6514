class Registry(type):
    classes = {}

    def __new__(mcls, name, bases, namespace, **options):
        print('new', name, [b.__name__ for b in bases], options)
        cls = super().__new__(mcls, name, bases, namespace)
        mcls.classes[name] = cls
        return cls

    def __init__(cls, name, bases, namespace, tag=None):
        super().__init__(name, bases, namespace)
        cls.tag = tag

    def __call__(cls, *args):
        print('call', cls.__name__, args)
        return super().__call__(*args)

    def __len__(cls):
        return 42

    def __getattr__(cls, name):
        return f'meta {name}'

    @property
    def nick(cls):
        return cls.__name__[:2]


class Base(metaclass=Registry):
    def __init__(self, v=0):
        self.v = v


class Child(Base, tag='t'):
    pass


print(Child(5).v, len(Base), Child.tag, Base.tag, Child.unknown, Child.nick, type(Child).__name__, list(Registry.classes))
try:
    Child().nick
except AttributeError as error:
    print(error)
Dyn = type('Dyn', (int,), {'double': lambda self: self * 2})
print(Dyn(4).double(), Dyn.__name__, isinstance(Dyn(1), int), Dyn(3) + 1, type(Dyn(3) + 1))
try:
    class Mixed(Base, metaclass=type('Other', (type,), {})):
        pass
except TypeError as error:
    print(error)
