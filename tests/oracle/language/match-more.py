import enum


class Color(enum.Enum):
    RED = 'r'
    BLUE = 'b'


class Vec:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


def f(v):
    match v:
        case Color.RED:
            return 'red'
        case Vec(1, y=y):
            return 'vec1', y
        case Vec(x, Vec(a, b)):
            return 'nested', x, a, b
        case {'a': 1, 'b': [_, second]} if second:
            return 'map', second
        case 'x' 'y':
            return 'xy'
        case -1 | 2.5 | 3j:
            return 'number'
        case (int() | str()) as one, *others:
            return one, others
        case {}:
            return 'any mapping'
    return 'fell through'


for v in (Color.RED, Color.BLUE, Vec(1, 2), Vec(3, Vec(4, 5)), {'a': 1, 'b': (0, 9)}, {'a': 1, 'b': (0, 0)}, 'xy', -1, 2.5, 3j, ['s', 1], (b'', 1), range(2)):
    print(f(v))
try:
    match 5:
        case int(1, 2):
            pass
except TypeError as error:
    print(error)
try:
    match Color.RED:
        case Color(1):
            pass
except TypeError as error:
    print(error)
match 1, 2:
    case x, y:
        print(x + y)
match = 'soft keyword'
case = match
print(case)
