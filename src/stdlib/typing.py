"""Names for annotations, which do nothing at run time."""

import collections as _collections

TYPE_CHECKING = False


class _Special:
    """Any, Optional, List...: may be subscripted, called and combined with `|`, and shows its name."""

    def __init__(self, name, origin=None, args=()):
        self._heddle_name = name
        self.__origin__ = origin
        self.__args__ = args

    def __getitem__(self, item):
        args = item if isinstance(item, tuple) else (item,)
        return _Special(self._heddle_name, self.__origin__ or self, args)

    def __call__(self, *args, **kwargs):
        if self.__origin__ is None:
            raise TypeError(f"Cannot instantiate typing.{self._heddle_name}")
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return () if self.__origin__ is None or isinstance(self.__origin__, _Special) else (self.__origin__,)

    def __or__(self, other):
        return _Special("Union", Union, (self, other))

    def __ror__(self, other):
        return _Special("Union", Union, (other, self))

    def __eq__(self, other):
        if not isinstance(other, _Special):
            return NotImplemented
        return self._heddle_name == other._heddle_name and self.__args__ == other.__args__

    def __hash__(self):
        return hash(self._heddle_name)

    def __repr__(self):
        if not self.__args__:
            return f"typing.{self._heddle_name}"
        shown = ", ".join([arg.__name__ if isinstance(arg, type) else repr(arg) for arg in self.__args__])
        return f"typing.{self._heddle_name}[{shown}]"


class Any:
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


Union = _Special("Union")
Optional = _Special("Optional")
Callable = _Special("Callable")
ClassVar = _Special("ClassVar")
Final = _Special("Final")
Literal = _Special("Literal")
Annotated = _Special("Annotated")
Concatenate = _Special("Concatenate")
Required = _Special("Required")
NotRequired = _Special("NotRequired")
TypeGuard = _Special("TypeGuard")
Unpack = _Special("Unpack")
NoReturn = _Special("NoReturn")
Never = _Special("Never")
Self = _Special("Self")
LiteralString = _Special("LiteralString")
TypeAlias = _Special("TypeAlias")
Type = _Special("Type", type)
List = _Special("List", list)
Dict = _Special("Dict", dict)
Set = _Special("Set", set)
FrozenSet = _Special("FrozenSet", frozenset)
Tuple = _Special("Tuple", tuple)
Deque = _Special("Deque", _collections.deque)
DefaultDict = _Special("DefaultDict", _collections.defaultdict)
OrderedDict = _Special("OrderedDict", _collections.OrderedDict)
Counter = _Special("Counter", _collections.Counter)
ChainMap = _Special("ChainMap", _collections.ChainMap)
Iterable = _Special("Iterable")
Iterator = _Special("Iterator")
Generator = _Special("Generator")
Sequence = _Special("Sequence")
MutableSequence = _Special("MutableSequence")
Mapping = _Special("Mapping")
MutableMapping = _Special("MutableMapping")
AbstractSet = _Special("AbstractSet")
MutableSet = _Special("MutableSet")
Collection = _Special("Collection")
Container = _Special("Container")
Hashable = _Special("Hashable")
Sized = _Special("Sized")
Reversible = _Special("Reversible")
Awaitable = _Special("Awaitable")
Coroutine = _Special("Coroutine")
AsyncIterable = _Special("AsyncIterable")
AsyncIterator = _Special("AsyncIterator")
AsyncGenerator = _Special("AsyncGenerator")
ContextManager = _Special("ContextManager")
AsyncContextManager = _Special("AsyncContextManager")
Pattern = _Special("Pattern")
Match = _Special("Match")
IO = _Special("IO")
TextIO = _Special("TextIO")
BinaryIO = _Special("BinaryIO")
ByteString = _Special("ByteString")
Text = str
SupportsInt = _Special("SupportsInt")
SupportsFloat = _Special("SupportsFloat")
SupportsIndex = _Special("SupportsIndex")
SupportsAbs = _Special("SupportsAbs")


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False):
        self.__name__ = name
        self.__bound__ = bound
        self.__constraints__ = constraints
        self._sign = "+" if covariant else "-" if contravariant else "~"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return self._sign + self.__name__


class ParamSpec(TypeVar):
    args = kwargs = None


class TypeVarTuple(TypeVar):
    def __iter__(self):
        yield self


AnyStr = TypeVar("AnyStr", bytes, str)


class Generic:
    def __class_getitem__(cls, params):
        return cls


class _ProtocolMeta(type):
    def __instancecheck__(cls, instance):
        if type.__instancecheck__(cls, instance):
            return True
        names = getattr(cls, "__protocol_names__", None)
        return names is not None and all([hasattr(instance, name) for name in names])


class Protocol(metaclass=_ProtocolMeta):
    def __class_getitem__(cls, params):
        return cls


def runtime_checkable(cls):
    names = set()
    for base in cls.__mro__:
        if base not in (object, Protocol, Generic):
            names.update([name for name in base.__dict__ if not name.startswith("__")])
            names.update(base.__dict__.get("__annotations__", {}))
    cls.__protocol_names__ = names
    return cls


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        if not bases:
            return super().__new__(mcls, name, bases, namespace)
        annotations = namespace.get("__annotations__", {})
        defaults = [namespace[field] for field in annotations if field in namespace]
        made = _collections.namedtuple(name, annotations, defaults=defaults, module=namespace.get("__module__"))
        for key, value in namespace.items():
            if key not in annotations and key not in ("__module__", "__qualname__", "__annotations__", "__classcell__"):
                setattr(made, key, value)
        made.__annotations__ = dict(annotations)
        made.__qualname__ = namespace.get("__qualname__", name)
        return made


class NamedTuple(metaclass=_NamedTupleMeta):
    def __new__(cls, typename, fields=(), /, **kwargs):
        pairs = list(fields) + list(kwargs.items())
        made = _collections.namedtuple(typename, [name for name, _ in pairs])
        made.__annotations__ = dict(pairs)
        return made


class TypedDict(dict):
    def __init_subclass__(cls, total=True):
        cls.__total__ = total


def NewType(name, tp):
    def identity(x):
        return x

    identity.__name__ = identity.__qualname__ = name
    identity.__supertype__ = tp
    return identity


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def override(method):
    return method


def no_type_check(arg):
    return arg


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    return obj


def dataclass_transform(**options):
    return lambda cls: cls


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    for one in reversed(obj.__mro__) if isinstance(obj, type) else (obj,):
        hints.update(getattr(one, "__dict__", {}).get("__annotations__", {}) if isinstance(one, type) else one.__annotations__)
    return hints


def get_origin(tp):
    return getattr(tp, "__origin__", None)


def get_args(tp):
    return getattr(tp, "__args__", ())
