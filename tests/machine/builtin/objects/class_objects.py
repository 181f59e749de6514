def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)

class Base:
    "Base doc."
    shared = []
    def __init__(self, x=0):
        self.x = x
class Child(Base):
    pass
print(Child.__name__, Child.__qualname__, Child.__module__, Child.__bases__, Child.__mro__, Child.mro(), Child.__base__, Base.__doc__, Child.__doc__, Base.__subclasses__())
print(type(Child), type(Child()), Child.__class__, Child().__class__ is Child, Child().__dict__, Child(5).__dict__, isinstance(Child(), Base), issubclass(Child, Base), issubclass(Base, Child))
print(sorted(k for k in Base.__dict__ if not k.startswith('__')), Base.__dict__['shared'], type(Base.__dict__).__name__, 'x' in Base.__dict__, Base.__dict__.get('nope'))
Made = type('Made', (Base,), {'y': 5, 'hello': lambda self: ('hello', self.y)})
m = Made(3)
print(Made, m.hello(), m.x, Made.__name__, Made.__module__, Made.__qualname__, type('Empty', (), {}).__bases__)
attempt('type none', lambda: type())
attempt('type two', lambda: type('X', ()))
attempt('type name', lambda: type(5, (), {}))
attempt('type bases', lambda: type('X', 5, {}))
attempt('type dict', lambda: type('X', (), 5))
attempt('base int', lambda: type('X', (5,), {}))
attempt('base bool', lambda: type('X', (bool,), {}))
attempt('base none', lambda: type('X', (type(None),), {}))
attempt('base function', lambda: type('X', (type(lambda: 0),), {}))
attempt('base range', lambda: type('X', (range,), {}))
attempt('twice', lambda: type('X', (Base, Base), {}))
attempt('mro', lambda: type('X', (Base, Child), {}))
attempt('layout', lambda: type('X', (int, str), {}))
attempt('layout 2', lambda: type('X', (list, dict), {}))
attempt('attr', lambda: Base.missing)
attempt('instance attr', lambda: Base().missing)
attempt('args', lambda: Base(1, 2))
attempt('no args', lambda: type('Plain', (), {})(1))
attempt('object args', lambda: object(1))
attempt('set builtin', lambda: setattr(int, 'x', 1))
attempt('del builtin', lambda: delattr(int, 'real'))
attempt('set on object', lambda: setattr(object(), 'x', 1))
attempt('set on int', lambda: setattr(5, 'x', 1))
attempt('set on int real', lambda: setattr(5, 'real', 1))
attempt('set on list', lambda: setattr([], 'append', 1))
attempt('del missing', lambda: delattr(Base(), 'zz'))
attempt('del class missing', lambda: delattr(Base, 'zz'))
attempt('class name', lambda: setattr(Base, '__name__', 5))
attempt('class assign', lambda: setattr(Base(), '__class__', 5))
attempt('class assign int', lambda: setattr(Base(), '__class__', int))
attempt('new', lambda: object.__new__(5))
attempt('new list', lambda: object.__new__(list))
attempt('new none', lambda: object.__new__())
attempt('new int', lambda: int.__new__(str))
attempt('none type', lambda: type(None)(1))
attempt('function type', lambda: type(lambda: 0)())
attempt('generator type', lambda: type(x for x in '')())
b = Base()
b.__class__ = Child
print(type(b).__name__, b.x)
Base.shared.append(1)
Base.late = 'added'
print(Child.shared, b.late, hasattr(b, 'late'), getattr(b, 'nope', 'default'))
del Base.late
print(hasattr(b, 'late'))
Base.__name__ = 'Renamed'
print(Base, Child.__base__.__name__)
class Slots:
    __slots__ = ('a', 'b')
s = Slots()
s.a = 1
print(s.a, hasattr(s, 'b'), hasattr(s, '__dict__'))
attempt('slot missing', lambda: s.b)
attempt('slot extra', lambda: setattr(s, 'c', 1))
class Meta(type):
    def __call__(cls, *args):
        print('calling', cls.__name__, args)
        return super().__call__(*args)
    def __repr__(cls):
        return f'<Meta {cls.__name__}>'
    def __instancecheck__(cls, x):
        return x == 'yes'
    def __subclasscheck__(cls, c):
        return c is int
    def __len__(cls):
        return 42
    @property
    def shout(cls):
        return cls.__name__.upper()
class Using(metaclass=Meta):
    def __init__(self, *args):
        self.args = args
u = Using(1, 2)
print(Using, u.args, isinstance('yes', Using), isinstance('no', Using), isinstance(u, Using), issubclass(int, Using), issubclass(str, Using), len(Using), Using.shout, isinstance(1, (str, Using)), isinstance('yes', (int, Using)))
attempt('shout on instance', lambda: u.shout)
class Auto:
    registry = {}
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        Auto.registry[cls.__name__] = tag
class A1(Auto, tag='one'): pass
class A2(Auto): pass
print(Auto.registry)
def bad_kw():
    class A3(Auto, foo=1): pass
attempt('init_subclass', bad_kw)
def bad_kw2():
    class A4(foo=1): pass
attempt('object init_subclass', bad_kw2)
class Named:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
class Owner:
    field = Named()
type('Owner2', (), {'f2': Named()})
print(object().__eq__(1), object().__ne__(1), object().__lt__(1), Base() == Base(), Base() != Base(), b == b, b.__eq__(b), b.__ne__(b))
attempt('less', lambda: object() < object())
attempt('add', lambda: object() + 1)
attempt('iter', lambda: iter(object()))
attempt('isinstance bad', lambda: isinstance(1, 5))
attempt('isinstance tuple bad', lambda: isinstance(1, (str, 5)))
attempt('issubclass bad', lambda: issubclass(1, int))
attempt('issubclass bad 2', lambda: issubclass(int, 5))
print(isinstance(1, (str, (float, int))), isinstance(True, int), isinstance(None, type(None)), isinstance(int, type), isinstance([], list | dict), isinstance(1, int | None), issubclass(bool, (str, int)), isinstance(1, ()))
print(list[int], dict[str, int], int | None, tuple[int, ...], list[int]([1, 2]), (int | str) == (str | int), type(list[int]).__name__, list[int].__origin__, list[int].__args__)
class Eq:
    def __eq__(self, other):
        return 'equal!'
print(Eq() == 1, Eq() != 1, Eq().__hash__, object.__ne__(Eq(), 1))
class Getattr:
    def __getattr__(self, name):
        if name.startswith('x'):
            return name * 2
        raise AttributeError(f'no {name}')
q = Getattr()
print(q.xy, hasattr(q, 'zz'), getattr(q, 'zz', 'default'), getattr(q, 'xx'))
attempt('getattr', lambda: q.zz)
class Prop:
    @property
    def bad(self):
        raise AttributeError('inside')
    @property
    def worse(self):
        raise ValueError('worse')
    @property
    def good(self):
        return 'good'
p = Prop()
print(hasattr(p, 'bad'), getattr(p, 'bad', 'fallback'), hasattr(p, 'good'), getattr(p, 'good', 1))
attempt('bad', lambda: p.bad)
attempt('worse', lambda: hasattr(p, 'worse'))
attempt('worse getattr', lambda: getattr(p, 'worse', 1))
attempt('name', lambda: getattr(p, 5))
attempt('name set', lambda: setattr(p, 5, 5))
attempt('attr args', lambda: getattr(p))
