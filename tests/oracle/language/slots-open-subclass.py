class Point:
    __slots__ = ('x',)


class Open(Point):
    pass


o = Open()
o.x = 1
o.other = 5
print(o.__dict__, o.x, vars(o))
