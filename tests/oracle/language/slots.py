class Point:
    __slots__ = ('x', 'y')

    def __init__(self, x, y=0):
        self.x = x
        self.y = y


class Sub(Point):
    __slots__ = ('z',)


class Open(Point):
    pass


p = Point(1)
print(p.x, p.y, hasattr(p, '__dict__'), Point.__slots__, Point.x)
for act in (lambda: setattr(p, 'z', 1), lambda: p.__dict__, lambda: delattr(p, 'q'), lambda: p.q):
    try:
        act()
    except AttributeError as error:
        print(error)
del p.x
try:
    p.x
except AttributeError as error:
    print(error)
s = Sub(1, 2)
s.z = 3
print(s.x, s.z, hasattr(s, '__dict__'))
o = Open(1)
o.other = 5
print(o.__dict__, o.x)
try:
    class Clash:
        __slots__ = ('a',)
        a = 1
except ValueError as error:
    print(error)
try:
    class Two(Point, type('Other', (), {'__slots__': ('w',)})):
        pass
except TypeError as error:
    print(error)
