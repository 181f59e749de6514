class Typed:
    def __set_name__(self, owner, name):
        self.name = name
        print('named', owner.__name__, name)

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__.get(self.name, 'unset')

    def __set__(self, instance, value):
        if not isinstance(value, int):
            raise TypeError(f'{self.name} must be int, not {type(value).__name__}')
        instance.__dict__[self.name] = value


class Box:
    width = Typed()
    height = Typed()

    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item!r}]'


b = Box()
b.width = 3
print(b.width, b.height, Box[int], Box['a', 1], vars(b), type(Box.width).__name__)
b.height = 'tall'
