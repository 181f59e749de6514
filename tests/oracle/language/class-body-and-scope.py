x = 'global'


class Outer:
    x = 'class'
    y = x
    items = [i for i in range(3)]
    total = sum(items)

    class Inner:
        x = 'inner'

        def get(self):
            return x, Outer.x, self.x

    def method(self):
        return x

    if total > 2:
        extra = 'big'
    for i in range(2):
        last = i
    del i


o = Outer()
print(o.Inner().get(), o.method(), Outer.y, Outer.extra, Outer.last, hasattr(Outer, 'i'), Outer.Inner.__qualname__)
print(Outer.method, o.method.__func__ is Outer.method, o.method.__self__ is o, Outer.__module__, Outer.__doc__)


class Empty: ...


def make(n):
    class Local:
        size = n

        def __repr__(self):
            return f'{__class__.__name__}:{self.size}'
    return Local


print(make(3)(), make(1).__qualname__, make(1) is make(1), Empty().__class__, isinstance(Empty, type))
Empty.added = lambda self: 'added'
print(Empty().added(), Empty.__dict__.keys() & {'added'})
e = Empty()
e.__class__ = Outer
print(e.method(), type(e).__name__)
