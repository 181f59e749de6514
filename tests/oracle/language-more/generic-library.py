"""Generic classes and functions among what the library has."""

import collections.abc
import copy
import dataclasses
import functools
import inspect
import threading
import typing
from typing import NamedTuple, Protocol, TypedDict


@dataclasses.dataclass
class Point[T]:
    x: T
    y: list[T] = dataclasses.field(default_factory=list)


print(Point(1), Point[int](1, [2]), Point.__annotations__, Point[int])


class Named[T](NamedTuple):
    first: T
    second: int = 2


print(Named(1), Named[str], Named.__type_params__, Named.__mro__, Named.__parameters__)


class Typed[T](TypedDict):
    key: T


print(Typed(key=1), Typed[int], Typed.__annotations__, Typed.__type_params__)


class Sized[T](Protocol):
    def size(self) -> T: ...


class Square(Sized[int]):
    def size(self):
        return 4


print(Square().size(), Sized[int], Sized.__mro__, Sized.__parameters__)
print(Square.__orig_bases__, Sized.__orig_bases__)


class Seq[T](collections.abc.Iterable[T]):
    def __iter__(self):
        return iter([1])


print(list(Seq()), Seq.__mro__[:2], Seq.__orig_bases__, Seq[int])


def f[T, **P](fn: typing.Callable[P, T]) -> typing.Callable[P, list[T]]:
    @functools.wraps(fn)
    def inner(*args: P.args, **kwargs: P.kwargs) -> list[T]:
        return [fn(*args, **kwargs)]

    return inner


@f
def g[U](x: U) -> U:
    return x


print(g(1), g.__type_params__, g.__wrapped__.__type_params__, inspect.signature(f), f.__annotations__)
params = f.__type_params__
print(copy.copy(params[0]) is params[0], copy.deepcopy(params)[1] is params[1])
T = typing.TypeVar("T", bound=int)
S = typing.TypeVar("S", int, str)
C = typing.TypeVar("C", covariant=True)
P = typing.ParamSpec("P")
Ts = typing.TypeVarTuple("Ts")
print(T, S, C, P, Ts, T.__bound__, S.__constraints__, C.__covariant__, T.__module__, Ts.__module__, P.args)
for bad in (
    lambda: typing.TypeVar("X", int),
    lambda: typing.TypeVar("X", int, str, bound=int),
    lambda: typing.TypeVar("X", covariant=True, contravariant=True),
    lambda: typing.TypeVar(1),
    lambda: typing.TypeVar(),
    lambda: typing.Generic[int],
    lambda: typing.Generic[T, T],
    lambda: typing.Generic[()],
    lambda: list[int][str],
):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:

    class Bad[A](dict[A, T]):
        pass
except TypeError as error:
    print(error)
try:

    class Bad2(typing.Generic):
        pass
except TypeError as error:
    print(error)


class Order[A, B](dict[B, A], Point[B]):
    pass


print(Order.__parameters__, Order[int, str], (list[T] | None)[int], (list[T] | None).__parameters__)
print(dict[T, list[S]][int, str], typing.List[T][int], typing.Dict[T, S][int, str], tuple[*Ts], tuple[int, *Ts])
print(typing.Callable[P, T].__parameters__, typing.Callable[[T], S][int, str], typing.get_type_hints(g))
results = []


class Job[T](threading.Thread):
    def __init__(self, value: T):
        super().__init__()
        self.value = value

    def run(self):
        type Local = T
        results.append((self.value, Local.__value__))


jobs = [Job[int](i) for i in range(3)]
for job in jobs:
    job.start()
for job in jobs:
    job.join()
print(results)
match Point(3):
    case Point(x=int() as n):
        print("point", n)
