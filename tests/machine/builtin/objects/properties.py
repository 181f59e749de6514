def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)

class Celsius:
    def __init__(self):
        self._t = 0
    @property
    def t(self):
        "The temperature."
        return self._t
    @t.setter
    def t(self, value):
        if value < -273:
            raise ValueError('too cold')
        self._t = value
    @t.deleter
    def t(self):
        print('deleted')
        self._t = None
    @property
    def read_only(self):
        return 'ro'
    write_only = property(None, lambda self, v: print('wrote', v))
c = Celsius()
c.t = 25
print(c.t, Celsius.t.__doc__, Celsius.t.fget.__name__, Celsius.t.fset.__name__, Celsius.read_only.fset, type(Celsius.t))
del c.t
print(c.t)
c.write_only = 5
attempt('cold', lambda: setattr(c, 't', -300))
attempt('read only', lambda: setattr(c, 'read_only', 1))
attempt('read only del', lambda: delattr(c, 'read_only'))
attempt('write only', lambda: c.write_only)
print(Celsius.t.__get__(c), Celsius.t.__get__(None, Celsius) is Celsius.t, Celsius.t.__set__(c, 3), c.t)
attempt('get', lambda: Celsius.write_only.__get__(c))
class Cached(property):
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return ('cached', super().__get__(obj, owner))
class Uses:
    @Cached
    def value(self):
        return 1
    @value.setter
    def value(self, v):
        print('set', v)
u = Uses()
print(u.value, type(Uses.value).__name__)
u.value = 5
class Descriptor:
    def __init__(self):
        self.data = {}
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, obj, owner):
        return self if obj is None else obj.__dict__.get(self.name, 'unset')
    def __set__(self, obj, value):
        obj.__dict__[self.name] = value * 2
    def __delete__(self, obj):
        del obj.__dict__[self.name]
class Has:
    field = Descriptor()
h = Has()
print(h.field)
h.field = 4
print(h.field, h.__dict__, hasattr(Has, 'field'))
del h.field
print(h.field)
class A:
    def who(self):
        return 'A'
    @classmethod
    def make(cls):
        return 'A.make ' + cls.__name__
    @property
    def p(self):
        return 'A.p'
    @staticmethod
    def s():
        return 'A.s'
class B(A):
    def who(self):
        return 'B' + super().who()
    @classmethod
    def make(cls):
        return 'B>' + super().make()
    @property
    def p(self):
        return 'B.p+' + super().p
    def explicit(self):
        return super(B, self).who() + A.who(self)
    @staticmethod
    def s():
        return 'B.s+' + super(B, B).s()
    def unbound(self):
        return super(B)
class D(A):
    def who(self):
        return 'D' + super().who()
class E(B, D):
    def who(self):
        return 'E' + super().who()
e = E()
print(e.who(), E.make(), e.p, e.explicit(), E.s(), B().who(), super(E, e).who(), super(B, e).who())
sup = super(B, e)
print(sup.__thisclass__, sup.__self__ is e, sup.__self_class__, type(sup))
attempt('super missing', lambda: super(A, e).who())
attempt('super type', lambda: super(5, e))
attempt('super obj', lambda: super(B, 5))
attempt('super none', lambda: super())
attempt('super attr', lambda: super(B, e).zzz)
def free():
    return super()
attempt('super free', free)
class SM:
    @staticmethod
    def f(x): return x
    g = staticmethod(lambda: 'g')
    h = classmethod(lambda cls: cls.__name__)
print(SM.f(1), SM().f(2), SM.g(), SM().h())
attempt('staticmethod none', lambda: staticmethod())
attempt('classmethod two', lambda: classmethod(1, 2))
attempt('property many', lambda: property(1, 2, 3, 4, 5))
attempt('call classmethod', lambda: classmethod(len)([]))
