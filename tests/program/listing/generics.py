import functools

type Number = int | float
type Pair[T] = tuple[T, T]
type Table[K: (str, int), V: Number, *Rest, **P] = dict[K, V]
type Long[
    T,
    U: int,
] = dict[
    T,
    U,
]
type type = type
type[0] = type
type: int = 3


def identity[T](value: T) -> T:
    return value


def defaulted[T](value: T = 3):
    return value


def keyed[T](*, value: T = 3) -> list[T]:
    return [value]


def both[T, *Ts, **P](a: T, b: T = 1, /, *args: *Ts, c=2, d: "T" = 3, **kwargs: P.kwargs) -> T:
    def inner(x: T) -> T:
        return x, a, Ts

    return inner


@functools.cache
@staticmethod
def decorated[T: list[int]](
    x: T,
) -> T:
    """Doc."""
    yield x


async def waits[T](x: T) -> T:
    await x
    async for y in x:
        yield y


class Empty[T]:
    pass


@functools.total_ordering
class Stack[T: int, *Ts](list, Base[T], metaclass=type, flag=T):
    """A stack."""

    __slots__ = ("items",)
    size: int = 0
    kind = T
    type Item = T
    type Items[U] = dict[U, kind]

    def push[S: (T, kind)](self, item: T, other: S = kind) -> Items:
        return super().push(item, T, S)

    def pop(self) -> T:
        return [T for _ in self]

    async def drain[S](self, *, into: S = size) -> kind:
        return __class__

    class Node[N](Empty[N], Empty[T]):
        __private = 1
        type Link = __private | N | T

        def follow[M](self: M) -> __private:
            nonlocal_free = N, M
            return lambda: (nonlocal_free, M)

    class Plain:
        def f[T](self, x: T): ...


__after = 1
print(__after)


def outer(x, *args):
    type Local = x
    type Listed[T] = [(T, y) for y in x if [z for z in y]]
    y = 3

    def f[T: x](a: (lambda: (T, y)) = x, **k: T) -> [v for v in x if T]:
        return T, y

    class C[T: x](x, *args, **f):
        global g
        x = y
        g = T
        type A = (x, y, g, T)

        def m[S: (x, y)](self, a: x, b: y, c: g, d: S) -> T:
            nonlocal x
            x = a

        def n[S](self):
            def deep[R](a: S, b: R):
                class Inner[Q](Generic):
                    type Z = (S, R, Q, T, x)

                return Inner

            return deep

    def later[T](*args: *tuple[T, ...]):
        global outer
        return outer, T

    return Local, f, C


class Meta:
    def method[T](self, x: T = 1) -> "T":
        return __class__

    type X = int
    type Y[T: X] = X
