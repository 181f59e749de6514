"""Classes with type parameters (PEP 695)."""

import typing


class Stack[T]:
    kind = T

    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    def pop(self) -> T:
        return self.items.pop()

    def convert[U](self, to: type[U]) -> list[U]:
        return [to(item) for item in self.items]


print(Stack.__mro__, Stack.__bases__, Stack.__orig_bases__)
print(Stack.__type_params__, Stack.__parameters__, Stack.kind is Stack.__type_params__[0])
print(Stack[int], Stack[str], repr(Stack[Stack[int]]), Stack[int].__origin__, Stack[int].__args__)
print(Stack[int]().push(1).push(2).convert(str), Stack().push("a").pop())
print(Stack.push.__annotations__, Stack.pop.__annotations__, Stack.convert.__annotations__)
print(Stack.push.__qualname__, Stack.convert.__qualname__, Stack.convert.__type_params__, Stack.push.__type_params__)
print(Stack[int]().__orig_class__, isinstance(Stack[int](), Stack), "__type_params__" in vars(Stack))
print(sorted(name for name in vars(Stack) if not name.startswith("__w") and name != "__dict__"))


class Pair[A: int, B: (str, bytes)](Stack[A], dict):
    pass


print(Pair.__mro__)
print(Pair.__orig_bases__, Pair.__type_params__, Pair.__parameters__, Pair[int, str])
for bad in (
    lambda: Pair[int],
    lambda: Pair[int, str, int],
    lambda: Stack[int, int],
    lambda: setattr(int, "__type_params__", ()),
):
    try:
        print(bad())
    except TypeError as error:
        print("TypeError:", error)


class Meta(type):
    def __new__(mcls, name, bases, namespace, **options):
        print("made", name, bases, options)
        return super().__new__(mcls, name, bases, namespace)


class WithMeta[T](metaclass=Meta, flag=1):
    pass


print(WithMeta.__type_params__, type(WithMeta), WithMeta[int])


def decorate(cls):
    print("decorating", cls.__name__, cls.__type_params__)
    return cls


@decorate
class Shape[T: (int, float)]:
    """Has a size."""

    type Size = T
    unit = "m"
    type Text = unit

    def size[S: Size](self, s: S = 3) -> unit:
        return __class__, S.__bound__

    class Side[N]:
        type Both = (T, N)
        owner = T


print(Shape.__doc__, Shape.Size, Shape.Size.__value__, Shape.Text.__value__)
print(Shape().size(), Shape.size.__annotations__, Shape.Side.Both.__value__, Shape.Side.__qualname__)
Shape.unit = "cm"
print(Shape.Text.__value__)


class Late:
    type Self = Late
    type Other = name
    type Outer = __name__
    name = 1


Late.name = 2
print(Late.Self.__value__, Late.Other.__value__, Late.Outer.__value__)


def local(T, x):
    class Inner[T](list):
        seen = x
        type X = (x, T)

        def method[S](self, y: x) -> seen:
            return T, S

    return Inner


made = local("T", "x")
print(made.X.__value__, made.method.__annotations__, made().method(1), made.__qualname__, made.method.__qualname__)


class Multiple[*Ts]:
    pass


class Callback[**P, R]:
    def call(self, *args: P.args, **kwargs: P.kwargs) -> R: ...


print(Multiple[int, str], Multiple.__parameters__, Multiple.__orig_bases__, Multiple[()])
print(Callback.__parameters__, Callback.__orig_bases__, Callback[[int, str], bool], Callback.call.__annotations__)
print(typing.get_origin(Stack[int]), typing.get_args(Stack[int]), issubclass(Stack, typing.Generic))


class Child(Stack[int]):
    pass


class Renamed[T](Stack[T]):
    pass


print(Child.__parameters__, Child.__type_params__, Child.__orig_bases__, Child.__mro__)
print(Renamed.__mro__, Renamed[int])
try:

    class Twice[T](typing.Generic[T]):
        pass

except TypeError as error:
    print("TypeError:", error)
try:
    Child[int]
except TypeError as error:
    print("TypeError:", error)


class Shielded:
    __hidden = 1
    type Alias = __hidden

    def f[__T](self, x: __T):
        return __T


print(Shielded.Alias.__value__, Shielded.f.__type_params__, Shielded().f(1), Shielded.f.__annotations__)


class _Private[__T]:
    def f(self):
        return __T


print(_Private.__type_params__, _Private().f())
