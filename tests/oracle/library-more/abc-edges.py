import copy, io, types, weakref, abc, traceback, sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)

class Sh(abc.ABC):

    @abc.abstractmethod
    def area(self):
        ...

    @property
    @abc.abstractmethod
    def name(self):
        ...
t(Sh)

class Sq(Sh):

    def area(self):
        return 4
t(Sq)

class Ok(Sq):
    name = 'ok'
print(Ok().area(), Sh.__abstractmethods__ == {'area', 'name'}, isinstance(Ok(), Sh))
Sh.register(int)
print(issubclass(int, Sh))

class H(metaclass=abc.ABCMeta):

    @classmethod
    def __subclasshook__(cls, C):
        return hasattr(C, 'quack')

class Duck:
    quack = 1
print(isinstance(Duck(), H), issubclass(int, H))
