from dataclasses import KW_ONLY, InitVar, dataclass, field, is_dataclass
from typing import ClassVar


@dataclass
class Base:
    id: int
    count: ClassVar[int] = 0

    def __post_init__(self):
        Base.count += 1


@dataclass
class Child(Base):
    label: str = 'none'
    _: KW_ONLY
    hidden: int = field(default=0, repr=False)
    area: float = field(init=False)
    scale: InitVar[int] = 2

    def __post_init__(self, scale):
        super().__post_init__()
        self.area = self.id * scale


c = Child(3, 'x', hidden=9, scale=5)
print(c, c.hidden, Base.count, is_dataclass(c), is_dataclass(int))
match c:
    case Child(id, label):
        print('matched', id, label)
print(Child.__match_args__, Child(1) == Child(1), Child(1) != Base(1))
try:
    Child(1, 'a', 3)
except TypeError as error:
    print(error)


@dataclass(slots=True)
class Slim:
    a: int
    b: int = 2


s = Slim(1)
print(s, Slim.__slots__)
try:
    s.c = 1
except AttributeError as error:
    print(error)
