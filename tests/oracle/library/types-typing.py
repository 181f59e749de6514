import types
from typing import Any, Callable, Generic, Optional, Protocol, TypeVar, Union

T = TypeVar('T')


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item


class Speaks(Protocol):
    def speak(self) -> str: ...


def f(x: int, y: Optional[str] = None, *args: Any, cb: Callable[[int], str] = str, **kw: Union[int, float]) -> list[int]:
    return [x]


print(Box[int]('a').item, f(1), f.__defaults__, f.__kwdefaults__, list(f.__annotations__), f.__annotations__['return'])
ns = types.SimpleNamespace(a=1, b='x')
ns.c = [3]
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b='x', c=[3]))
print(type(f) is types.FunctionType, isinstance(len, types.BuiltinFunctionType), types.NoneType, isinstance((x for x in ()), types.GeneratorType))
m = types.MappingProxyType({'k': 1})
print(m['k'], dict(m), m)
try:
    m['k'] = 2
except TypeError as error:
    print(error)


class C:
    def hi(self):
        return 'hi ' + self.n


o = C()
o.n = 'you'
o.bound = types.MethodType(lambda self: self.n * 2, o)
print(o.bound(), o.hi(), C.hi, int | None, list[int], dict[str, list[int]])
