from typing import Generic, TypeVar, TypedDict, NotRequired, Required, ParamSpec

T = TypeVar("T")
K = TypeVar("K")
P = ParamSpec("P")


class Box(Generic[T]):
    pass


class Pair(Generic[T, K]):
    pass


class Call(Generic[T, P]):
    pass


print(Box[int], Pair[int, str], Pair[T, int], Call[int, [str]])
for wrong in (lambda: Box[int, str], lambda: Pair[int], lambda: Pair[int, str, int]):
    try:
        print(wrong())
    except TypeError as error:
        print(error)


class Movie(TypedDict):
    title: str
    year: NotRequired[int]


class Rated(Movie, total=False):
    stars: int
    by: Required[str]


for kind in (Movie, Rated):
    print(sorted(kind.__required_keys__), sorted(kind.__optional_keys__), kind.__total__)
print(Rated(title="x", by="y"))
