from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, MutableMapping, Sequence, Sized


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def __str__(self):
        return f'{self.name} of {self.area()}'


class Square(Shape):
    name = 'square'

    def __init__(self, s):
        self.s = s

    def area(self):
        return self.s ** 2


print(Square(3), Shape.__abstractmethods__ == {'area', 'name'}, issubclass(Square, Shape))
for cls in (Shape, type('Half', (Shape,), {'area': None})):
    try:
        cls()
    except TypeError as error:
        print(error)


class Low(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k.lower()]
    def __setitem__(self, k, v): self.d[k.lower()] = v
    def __delitem__(self, k): del self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)


m = Low()
m['A'] = 1
m.update(B=2)
print(m['a'], 'B' in m, m.get('z', 0), list(m.items()), m.pop('b'), len(m), m == {'a': 1}, m.setdefault('Q', 5))
print([isinstance([], c) for c in (Iterable, Sized, Sequence, Hashable, Mapping, Iterator)], isinstance(len, Callable), isinstance(m, Mapping))


class Deck(Sequence):
    def __init__(self, c): self.c = c
    def __getitem__(self, i): return self.c[i]
    def __len__(self): return len(self.c)


d = Deck('abcb')
print(list(reversed(d)), d.index('b'), d.count('b'), 'c' in d, list(d))
Shape.register(int)
print(isinstance(3, Shape))
