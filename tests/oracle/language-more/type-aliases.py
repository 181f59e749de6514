"""The `type` statement (PEP 695)."""

import typing

type Number = int | float
type Pair[T] = tuple[T, T]
type Tree = list[Tree] | int
type Table[K: str, *Rest, **P] = dict[K, int]

print(Number, repr(Number), type(Number), Number.__name__, Number.__value__, Number.__type_params__, Number.__module__)
print(Pair, Pair.__type_params__, Pair.__parameters__, Pair.__value__, Pair[int], Pair[int].__origin__, Pair[int].__args__)
print(Tree.__value__, Tree.__value__ is Tree.__value__)
print(Table.__type_params__, Table.__type_params__[0].__bound__, Table.__parameters__)
print(Number | None, None | Number, Number | str, str | Number, list[Number], Number | Tree, (int | str) | Number)
print(Pair.__value__[str], dict[str, Pair[int]], Pair[Number], Number == Number, {Number: 1}[Number])
def derive(base):
    class Derived(base):
        pass


for bad in (
    lambda: Number[int],
    lambda: Number(),
    lambda: isinstance(1, Number),
    lambda: setattr(Number, "__name__", 1),
    lambda: setattr(Number, "__value__", 1),
    lambda: setattr(Number, "other", 1),
    lambda: derive(typing.TypeAliasType),
    lambda: Number.missing,
):
    try:
        bad()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)

type Lazy = missing + print("evaluated")
try:
    Lazy.__value__
except NameError as error:
    print("NameError:", error)
missing = ""
try:
    Lazy.__value__
except TypeError as error:
    print("TypeError:", error)


def value():
    print("once")
    return int


type Once = value()
print("before")
print(Once.__value__, Once.__value__)


def local(x):
    type Local = x
    x = 2
    return Local, lambda: x


alias, get = local(1)
print(alias.__value__, get(), alias.__module__)
type type = int
print(type.__value__, type)
type = 3
type: int = 4
print(type)
type += 1
print(type, [type for type in (1, 2)])
made = typing.TypeAliasType("Made", list[int])
print(made, made.__value__, made.__type_params__, typing.TypeAliasType)
T = typing.TypeVar("T")
made = typing.TypeAliasType("Made", list[T], type_params=(T,))
print(made[int], made.__type_params__, made.__parameters__, made.__module__)
match 3:
    case type:
        print("matched", type)
type X[T: (yes, no)] = T
yes, no = 1, 2
print(X.__type_params__[0].__constraints__, X.__value__, X.__value__ is X.__type_params__[0])
type First[A, B] = dict[A, list[B]]
print(First[int, str], First.__value__[int, str], First.__value__.__parameters__)
try:
    First.__value__[int]
except TypeError as error:
    print("TypeError:", error)
print(list[First[int, T]].__parameters__, list[First[int, T]][str])
