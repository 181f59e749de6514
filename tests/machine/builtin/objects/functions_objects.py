def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)

def plain(a, b=2, *args, c, d=4, **kw) -> int:
    "Says something."
    local = a
    return local
print(plain.__name__, plain.__qualname__, plain.__doc__, plain.__module__, plain.__defaults__, plain.__kwdefaults__, plain.__annotations__, plain.__dict__, plain.__closure__)
code = plain.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount, code.co_varnames, code.co_flags, code.co_nlocals, code.co_firstlineno, code.co_freevars, code.co_cellvars)
plain.tag = 'x'
plain.__name__ = 'renamed'
plain.__doc__ = 'new'
plain.__defaults__ = (9,)
plain.__kwdefaults__ = {'c': 3, 'd': 4}
print(plain.tag, plain.__name__, plain.__qualname__, plain.__doc__, plain(1), plain.__dict__)
attempt('name', lambda: setattr(plain, '__name__', 5))
attempt('defaults', lambda: setattr(plain, '__defaults__', 5))
attempt('kwdefaults', lambda: setattr(plain, '__kwdefaults__', 5))
attempt('code', lambda: setattr(plain, '__code__', 5))
attempt('globals', lambda: setattr(plain, '__globals__', {}))
attempt('missing', lambda: plain.nothing)
attempt('del', lambda: delattr(plain, 'nothing'))
def outer():
    x = 1
    def inner():
        return x
    return inner
inner = outer()
print(inner.__closure__[0].cell_contents, inner.__code__.co_freevars, inner.__qualname__, outer.__code__.co_cellvars)
inner.__closure__[0].cell_contents = 7
print(inner(), type(inner.__closure__[0]).__name__, (lambda: 0).__name__, (lambda: 0).__qualname__)
class C:
    def method(self, x=1):
        "Method."
        return (self.__class__.__name__, x)
    @staticmethod
    def static(x):
        "Static."
        return x
    @classmethod
    def cls(cls, x):
        return (cls.__name__, x)
c = C()
m = c.method
print(m(5), m.__self__ is c, m.__func__ is C.method, m.__name__, m.__qualname__, m.__doc__, m.__defaults__, m == c.method, m is c.method, hash(m) == hash(c.method))
print(C.static(1), c.static(2), C.cls(3), c.cls(4), C.cls.__self__ is C, C.cls.__func__.__name__, C.method(c, 6), C.static.__name__)
print(C.__dict__['static'].__func__(8), C.__dict__['cls'].__func__(C, 9), C.__dict__['static'].__wrapped__ is C.static, C.__dict__['static'](10), C.__dict__['static'].__name__, C.__dict__['static'].__doc__)
attempt('method attr', lambda: setattr(m, 'x', 1))
attempt('method missing', lambda: m.nothing)
C.method.note = 'noted'
print(m.note, len.__name__, len.__qualname__, len.__module__, [].append.__name__, [].append.__qualname__, list.append.__qualname__, 'x'.join.__self__, len.__self__ is not None)
print(type(len), type([].append), type(list.append), type(list.__add__), type([].__add__), type(m), type(plain), type(code), type(C.__dict__['static']), type(C.__dict__['cls']))
print([].append == [].append, list.append is list.append, list.append.__objclass__, plain.__get__(5)(c=1), plain.__get__(None, C) is plain)
attempt('no self', lambda: list.append())
attempt('bad self', lambda: list.append(1, 2))
attempt('str method', lambda: str.upper(5))
attempt('dunder', lambda: int.__add__('a', 1))
attempt('unbound', lambda: C.method())
attempt('too many', lambda: c.method(1, 2))
attempt('len', lambda: len())
attempt('len two', lambda: len([], []))
attempt('len int', lambda: len(5))
attempt('len keyword', lambda: len(obj=[]))
attempt('builtin attr', lambda: len.foo)
attempt('builtin set', lambda: setattr(len, 'foo', 1))
attempt('call int', lambda: (5)())
attempt('call none', lambda: None())
attempt('call instance', lambda: c())
print(callable(plain), callable(C), callable(c), callable(len), callable(5), callable(m), callable(lambda: 0), callable(None), callable(type))
from functools import wraps
def deco(f):
    @wraps(f)
    def wrapper(*args):
        return f(*args)
    return wrapper
@deco
def target(x):
    "Target doc."
    return x
print(target(3), target.__name__, target.__doc__, target.__wrapped__(4), target.__qualname__)
print(c.__class__.method is C.method, C.method.__get__(c)(1), C.method.__get__(c, C) == c.method)
