class Positive(int):
    def __new__(cls, value):
        if value < 0:
            raise ValueError(f'{value} is negative')
        return super().__new__(cls, value)

    def __repr__(self):
        return f'Positive({int(self)})'


class Once:
    instance = None

    def __new__(cls, *args):
        print('new', args)
        if cls.instance is None:
            cls.instance = object.__new__(cls)
        return cls.instance

    def __init__(self, *args):
        print('init', args)


class Other:
    def __new__(cls):
        return 'not an instance'

    def __init__(self):
        print('never')


print(Positive(5) + 1, repr(Positive(3)), [Positive(1)], f'{Positive(7)}', str(Positive(8)))
print(Once(1) is Once(2), Other())
for bad in (lambda: Positive(-1), lambda: object(1), lambda: object.__new__(int), lambda: Other(1), lambda: type('X', (), {})(1), lambda: int.__new__(str), lambda: type('Y', (bool,), {})):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


class Bad:
    def __init__(self):
        return 5


try:
    Bad()
except TypeError as error:
    print(error)


class Tup(tuple):
    def __new__(cls, *items):
        return tuple.__new__(cls, items)

    @property
    def first(self):
        return self[0]


print(Tup(1, 2), Tup(1, 2).first, Tup() == (), hash(Tup(1)) == hash((1,)))
