def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)

x = 1
def f(a, b=2):
    c = 3
    return sorted(locals().items())
print(f(1), 'x' in globals(), globals()['x'], globals() is f.__globals__, type(globals()).__name__)
def g():
    y = 5
    def h():
        return y
    return sorted(locals()), h()
print(g())
class C:
    attr = 1
    def __init__(self):
        self.own = 2
    def method(self): pass
c = C()
print(vars(c), vars(c) is c.__dict__, sorted(k for k in vars(C) if not k.startswith('__')), [n for n in dir(c) if not n.startswith('__')], [n for n in dir(C) if not n.startswith('__')])
vars(c)['added'] = 3
c.__dict__['more'] = 4
print(c.added, c.more, vars(c))
c.__dict__ = {'fresh': 1}
print(c.fresh, hasattr(c, 'own'), vars(c))
attempt('dict type', lambda: setattr(c, '__dict__', 5))
attempt('vars int', lambda: vars(5))
attempt('vars two', lambda: vars(1, 2))
attempt('dict int', lambda: (5).__dict__)
attempt('dict list', lambda: [].__dict__)
print('append' in dir([]), '__class__' in dir(5), 'x' in dir(), dir(object) == sorted(dir(object)))
class D:
    def __dir__(self): return ['b', 'a']
print(dir(D()))
globals()['dynamic'] = 'made'
print(dynamic)
exec_here = locals()
print(exec_here is globals())
class Body:
    z = 1
    seen = sorted(k for k in locals() if not k.startswith('__'))
print(Body.seen)
print(id(c) == id(c), id(c) != id(C()), id(1) == id(1), id('a') == id('a'), id(None) == id(None), isinstance(id([]), int))
print(hash(1), hash(1.0), hash('a') == hash('a'), hash(True), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(0.5), hash(None) == hash(None), hash('abc'), hash(''), hash(b'abc'), hash((1, 'a')), hash(float('inf')))
attempt('hash list', lambda: hash([]))
attempt('hash none', lambda: hash())
attempt('exec', lambda: type(print).__name__)
del dynamic
attempt('deleted', lambda: dynamic)
print(NotImplemented, Ellipsis, ..., __debug__, __name__, None, type(...), type(NotImplemented), type(None))
attempt('bool NotImplemented', lambda: repr(NotImplemented))
import builtins
print(builtins.len is len, builtins.__name__, hasattr(builtins, 'print'), builtins.__dict__['sum'] is sum)
import math
print(math.__name__, type(math), 'pi' in vars(math), 'sqrt' in dir(math))
attempt('module attr', lambda: math.nope)
math.added = 5
print(math.added)
del math.added
attempt('module del', lambda: math.added)
