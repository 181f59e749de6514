# What programs import from typing, and how it behaves at run time.
from typing import (Any, Callable, ClassVar, Dict, Final, Generic, Iterable, Iterator, List, Literal, NamedTuple, NewType, NoReturn,
    Optional, Protocol, Sequence, Set, Tuple, Type, TypedDict, TypeVar, Union, cast, get_args, get_origin, get_type_hints, overload, runtime_checkable, TYPE_CHECKING)

T = TypeVar("T")
UserId = NewType("UserId", int)


class Stack(Generic[T]):
    limit: ClassVar[int] = 3

    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self


class Movie(TypedDict, total=False):
    name: str
    year: int


class Employee(NamedTuple):
    name: str
    id: int = 3

    def badge(self) -> str:
        return f"{self.name}#{self.id}"


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


class File:
    def close(self):
        pass


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


def never() -> NoReturn:
    raise SystemExit


s = Stack[int]().push(1)
print(s.items, Stack[int], UserId(5), cast(str, 5), double("a"), double(2), T)
m: Movie = {"name": "x", "year": 1}
print(m, Employee("bob"), Employee("al", id=9).badge(), Employee._fields, isinstance(File(), Closes), isinstance(5, Closes), TYPE_CHECKING)
print(Optional[int], Union[int, str], Union[int, None], List[int], Dict[str, List[int]], Tuple[int, ...], Callable[[int], str], Literal["a", 1], Any, Set[int], Type[int], Iterable[int], Sequence[str])
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Optional[int]) is Union, get_args(Union[int, str]), int | str, list[int] | None, get_args(int | None))
print(get_type_hints(Stack.push)["return"] if False else sorted(get_type_hints(Employee)), Movie.__annotations__, Stack.__annotations__)
x: Final = 5
print(isinstance(5, int | str), Union[int, int] is int, Optional[Union[int, None]] == Optional[int], list[int] == list[int], tuple[int, str], Stack.__parameters__ == (T,), Iterator[int])
try:
    isinstance(1, List[int])
except TypeError as error:
    print(error)
