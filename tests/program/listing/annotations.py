count: int = 0
total: float
names: list[str] = []
names[0]: str = 'x'


class Point:
    x: int
    y: int = 0
    label: 'str' = None

    def move(self, dx: int, dy: int = 0, *rest: float, **more: str) -> 'Point':
        here: int = self.x
        return Point(here + dx)


def outer():
    T = int

    def inner(a: T) -> T:
        return a

    class Local:
        field: T = 1

    return inner, Local
