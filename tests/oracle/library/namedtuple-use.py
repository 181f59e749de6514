from collections import namedtuple
from typing import NamedTuple

Point = namedtuple('Point', 'x y')
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), Point._fields, Point._make([7, 8]))
x, y = p
print(x + y, p == (1, 2), isinstance(p, tuple), len(p), p + (3,), sorted([Point(2, 1), Point(1, 9)]))
Config = namedtuple('Config', ['host', 'port'], defaults=[80])
print(Config('a'), Config._field_defaults)


class Emp(NamedTuple):
    name: str
    id: int = 3

    def tag(self):
        return f'{self.name}#{self.id}'


print(Emp('Bo'), Emp('Bo', 4).tag(), Emp.__annotations__ if False else Emp._fields)
for bad in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: setattr(p, 'x', 1), lambda: p.z, lambda: namedtuple('X', 'a a'), lambda: namedtuple('X', 'def'), lambda: p._replace(q=1)):
    try:
        bad()
    except (TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)
match p:
    case Point(x=1, y=value):
        print('value', value)
