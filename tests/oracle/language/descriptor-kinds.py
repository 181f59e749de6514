class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = '_' + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.name)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name[1:]} must be {self.kind.__name__}, not {type(value).__name__}')
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        delattr(instance, self.name)


class Point:
    x = Typed(int)
    y = Typed((int))

    def __init__(self, x, y):
        self.x, self.y = x, y


p = Point(1, 2)
print(p.x, p.y, vars(p), type(Point.x).__name__)
for value in ('a', None, 3):
    try:
        p.x = value
    except TypeError as error:
        print(error)
del p.x
print(hasattr(p, 'x'), p.__dict__)
