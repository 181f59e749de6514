def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)

from abc import ABC, abstractmethod, ABCMeta
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f'{self.name} {self.area()}'
class Square(Shape):
    def __init__(self, n): self.n = n
    def area(self): return self.n ** 2
    @property
    def name(self): return 'square'
class Half(Shape):
    def area(self): return 1
attempt('shape', lambda: Shape())
attempt('half', lambda: Half())
print(Square(3).describe(), isinstance(Square(1), Shape), sorted(Shape.__abstractmethods__), Half.__abstractmethods__, Square.__abstractmethods__)
attempt('none', lambda: int.__abstractmethods__)
class One(metaclass=ABCMeta):
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def help(): ...
attempt('one', lambda: One())
print(One.make.__isabstractmethod__, Shape.name.__isabstractmethod__, Square.name.__isabstractmethod__, Shape.area.__isabstractmethod__)
class Generic:
    def __class_getitem__(cls, item): return f'{cls.__name__}[{item}]'
print(Generic[int], Generic[1, 2])
attempt('no generic', lambda: Square[int])
attempt('int generic', lambda: int[str])
class Meta(type):
    def __new__(meta, name, bases, ns, **kw):
        print('new', name, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(meta, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw)
        super().__init__(name, bases, ns)
    @classmethod
    def __prepare__(meta, name, bases, **kw):
        return {'prepared': name}
    def __getitem__(cls, item): return ('meta getitem', item)
    def __contains__(cls, x): return x == 1
    def __iter__(cls): return iter(['a', 'b'])
    def __getattr__(cls, name): return f'meta {name}'
    def __eq__(cls, other): return other == 'M' or cls is other
    __hash__ = type.__hash__
class M(metaclass=Meta, flag=True):
    x = 1
class N(M): pass
print(M.prepared, M['k'], 1 in M, 2 in M, list(M), M.missing, M == 'M', M == M, M != N, type(N).__name__, {M: 1}[M])
attempt('conflict', lambda: type('X', (M, ABC), {}))
O = Meta('O', (), {'y': 2})
print(O.y, isinstance(O, Meta), O().__class__ is O)
class Singleton(type):
    instances = {}
    def __call__(cls, *args):
        if cls not in cls.instances: cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]
class Config(metaclass=Singleton):
    def __init__(self, v): self.v = v
print(Config(1) is Config(2), Config(3).v)
class NewOnly:
    def __new__(cls, x):
        self = super().__new__(cls)
        self.x = x
        return self
class Other:
    def __new__(cls, *args): return 'not an instance'
    def __init__(self, *args): print('never')
class Count:
    made = 0
    def __new__(cls, *args, **kw):
        Count.made += 1
        return object.__new__(cls)
    def __init__(self, *args, **kw): self.args = args
print(NewOnly(5).x, Other(1), Count(1, k=2).args, Count.made)
attempt('init returns', lambda: type('R', (), {'__init__': lambda self: 5})())
attempt('new only args', lambda: NewOnly())
class Tree:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        print('subclass', cls.__name__, kw)
class Leaf(Tree, depth=3): pass
Branch = type('Branch', (Tree,), {}, depth=4)
print(Tree.__subclasses__(), [c.__name__ for c in Leaf.__mro__])
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
print([c.__name__ for c in D.mro()], issubclass(D, A), D.__bases__, D.__base__)
D.__bases__ = (C, B)
print([c.__name__ for c in D.__mro__])
attempt('bases', lambda: setattr(D, '__bases__', 5))
attempt('bases cycle', lambda: setattr(A, '__bases__', (D,)))
attempt('bases empty', lambda: setattr(D, '__bases__', ()))
