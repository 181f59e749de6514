"""Names for annotations, which do little at run time but show themselves."""

import collections as _collections
import collections.abc as _abc
import types as _types
from _typing import (
    PARAMETERS as _PARAMETERS, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple,
    assigned as _assigned, parameters as _parameters, substituted as _substituted,
)
from abc import ABCMeta as _ABCMeta

TYPE_CHECKING = False


class ForwardRef:
    def __init__(self, arg, **options):
        self.__forward_arg__ = arg

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)


def _shown(arg):
    if isinstance(arg, type) and type(arg) is not _types.GenericAlias:
        return arg.__qualname__ if arg.__module__ == "builtins" else f"{arg.__module__}.{arg.__qualname__}"
    if arg is ...:
        return "..."
    if isinstance(arg, _types.FunctionType):
        return arg.__name__
    if isinstance(arg, (list, tuple)):
        return f"[{', '.join([_shown(item) for item in arg])}]"
    return repr(arg)


def _argument(arg):
    """As it is kept: None stands for its type, a text for a name that comes later."""
    if arg is None:
        return type(None)
    return ForwardRef(arg) if isinstance(arg, str) else arg


class _Typing:
    """What all names here share: they combine with `|` and cannot be changed into anything."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _check_instantiable(name, origin):
    if name in ("List", "Dict", "Set", "FrozenSet", "Tuple", "Type"):
        raise TypeError(f"Type {name} cannot be instantiated; use {origin.__name__}() instead")


class _Special(_Typing):
    """Any, Optional, List... without arguments. `origin`: the class that it stands for."""

    def __init__(self, name, origin=None):
        self._name = name
        if origin is not None:
            self.__origin__ = origin

    def __getitem__(self, item):
        args = item if isinstance(item, tuple) else (item,)
        return _Alias(self.__dict__.get("__origin__", self), tuple([_argument(arg) for arg in args]), self._name)

    def __call__(self, *args, **kwargs):
        if "__origin__" not in self.__dict__:
            raise TypeError(f"Cannot instantiate typing.{self._name}")
        _check_instantiable(self._name, self.__origin__)
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        origin = self.__dict__.get("__origin__")
        return () if origin is None else (origin,)

    def __instancecheck__(self, instance):
        if "__origin__" not in self.__dict__:
            raise TypeError(f"typing.{self._name} cannot be used with isinstance()")
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        if "__origin__" not in self.__dict__:
            raise TypeError(f"typing.{self._name} cannot be used with issubclass()")
        return issubclass(cls, self.__origin__)

    def __repr__(self):
        return f"typing.{self._name}"


class _Alias(_Typing):
    """`List[int]`, `Stack[T]`: a name with arguments."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self.__parameters__ = _parameters(args)

    def __getitem__(self, item):
        given = item if isinstance(item, tuple) else (item,)
        args = _substituted(self, tuple([_argument(arg) for arg in given]))
        return self.__class__(self.__origin__, args, self._name)

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return self.__origin__ is Unpack and isinstance(self.__args__[0], TypeVarTuple)

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, _Special):
            raise TypeError(f"Cannot instantiate {self!r}")
        _check_instantiable(self._name, self.__origin__)
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __getattr__(self, name):
        if name.startswith("__") or "__origin__" not in self.__dict__:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _Special):
            return ()
        if self.__origin__ is Generic:
            later = bases[bases.index(self) + 1:]
            if Protocol in bases or any([isinstance(base, _Alias) and base is not self for base in later]):
                return ()
        return (self.__origin__,)

    def __instancecheck__(self, instance):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((id(self.__origin__), len(self.__args__)))

    def __repr__(self):
        name = f"typing.{self._name}" if self._name is not None else _shown(self.__origin__)
        shown = [_shown(arg) for arg in self.__args__]
        return f"{name}[{', '.join(shown) if shown else '()'}]"


class _CallableAlias(_Alias):
    def __repr__(self):
        *parameters, result = self.__args__
        if len(parameters) == 1 and _is_whole(parameters[0]):
            return f"typing.Callable[{_shown(parameters[0])}, {_shown(result)}]"
        return f"typing.Callable[[{', '.join([_shown(arg) for arg in parameters])}], {_shown(result)}]"


def _is_whole(parameter):
    """Does it stand for all parameters of a callable?"""
    concatenated = isinstance(parameter, _Alias) and parameter.__origin__ is Concatenate
    return parameter is ... or isinstance(parameter, ParamSpec) or concatenated


class _Callable(_Special):
    def __getitem__(self, item):
        if not isinstance(item, tuple) or len(item) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = item
        if not isinstance(parameters, list):
            parameters = [parameters]
        args = tuple([_argument(arg) for arg in (*parameters, result)])
        return _CallableAlias(self.__origin__, args, "Callable")


class _UnionAlias(_Alias):
    def __eq__(self, other):
        if isinstance(other, _types.UnionType):
            return set(self.__args__) == set(other.__args__)
        if not isinstance(other, _UnionAlias):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, instance):
        return any([isinstance(instance, arg) for arg in self.__args__])

    def __subclasscheck__(self, cls):
        return any([issubclass(cls, arg) for arg in self.__args__])

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f"typing.Optional[{_shown(args[0] if args[1] is type(None) else args[1])}]"
        return f"typing.Union[{', '.join([_shown(arg) for arg in args])}]"


class _Union(_Special):
    def __getitem__(self, item):
        if item == ():
            raise TypeError("Cannot take a Union of no types.")
        flat = []
        for arg in item if isinstance(item, tuple) else (item,):
            arg = _argument(arg)
            inner = arg.__args__ if isinstance(arg, (_UnionAlias, _types.UnionType)) else (arg,)
            flat.extend([one for one in inner if one not in flat])
        return flat[0] if len(flat) == 1 else _UnionAlias(self, tuple(flat), "Union")


class _Optional(_Special):
    def __getitem__(self, item):
        return Union[item, None]


class _Literal(_Special):
    def __getitem__(self, item):
        return _LiteralAlias(self, item if isinstance(item, tuple) else (item,), "Literal")


class _LiteralAlias(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(arg) for arg in self.__args__])}]"


class _AnnotatedForm(_Special):
    def __getitem__(self, item):
        kind, *metadata = item
        return _AnnotatedAlias(kind, metadata)


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata, name="Annotated"):
        super().__init__(origin, (origin,), name)
        self.__metadata__ = tuple(metadata)

    def __repr__(self):
        metadata = ", ".join([repr(one) for one in self.__metadata__])
        return f"typing.Annotated[{_shown(self.__origin__)}, {metadata}]"


class _AnyMeta(type):
    def __instancecheck__(self, instance):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(instance)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


Union = _Union("Union")
Optional = _Optional("Optional")
Callable = _Callable("Callable", _abc.Callable)
ClassVar = _Special("ClassVar")
Final = _Special("Final")
Literal = _Literal("Literal")
Annotated = _AnnotatedForm("Annotated")
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
Iterable = _Special("Iterable", _abc.Iterable)
Iterator = _Special("Iterator", _abc.Iterator)
Generator = _Special("Generator", _abc.Generator)
Sequence = _Special("Sequence", _abc.Sequence)
MutableSequence = _Special("MutableSequence", _abc.MutableSequence)
Mapping = _Special("Mapping", _abc.Mapping)
MutableMapping = _Special("MutableMapping", _abc.MutableMapping)
AbstractSet = _Special("AbstractSet", _abc.Set)
MutableSet = _Special("MutableSet", _abc.MutableSet)
Collection = _Special("Collection", _abc.Collection)
Container = _Special("Container", _abc.Container)
Hashable = _Special("Hashable", _abc.Hashable)
Sized = _Special("Sized", _abc.Sized)
Reversible = _Special("Reversible", _abc.Reversible)
Awaitable = _Special("Awaitable", _abc.Awaitable)
Coroutine = _Special("Coroutine", _abc.Coroutine)
AsyncIterable = _Special("AsyncIterable", _abc.AsyncIterable)
AsyncIterator = _Special("AsyncIterator", _abc.AsyncIterator)
AsyncGenerator = _Special("AsyncGenerator", _abc.AsyncGenerator)
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


def _is_parameter(arg):
    return isinstance(arg, _PARAMETERS) or getattr(arg, "__typing_is_unpacked_typevartuple__", False)


AnyStr = TypeVar("AnyStr", bytes, str)


class Generic:
    def __class_getitem__(cls, params):
        args = tuple([_argument(arg) for arg in (params if isinstance(params, tuple) else (params,))])
        if cls is Generic or cls is Protocol:
            if not args:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all([_is_parameter(arg) for arg in args]):
                raise TypeError(
                    f"Parameters to {cls.__name__}[...] must all be type variables "
                    "or parameter specification variables."
                )
            if len(set(args)) != len(args):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _Alias(cls, args, cls.__name__)
        if not cls.__parameters__:
            raise TypeError(f"{cls!r} is not a generic class")
        table = _assigned(cls.__parameters__, list(args), cls)
        args = []
        for one, value in table:
            args.extend(value if isinstance(one, TypeVarTuple) else [value])
        return _Alias(cls, tuple(args))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        if Generic in (bases or cls.__bases__) and cls.__name__ != "Protocol":
            raise TypeError("Cannot inherit from plain Generic")
        found = _parameters(bases)
        own = [base for base in bases if isinstance(base, _Alias) and base._name in ("Generic", "Protocol")]
        if len([base for base in own if base.__origin__ is Generic]) > 1:
            raise TypeError("Cannot inherit from Generic[...] multiple times.")
        if own:
            listed = own[0].__parameters__
            missing = ", ".join([str(one) for one in found if one not in listed])
            if missing:
                names = ", ".join([str(one) for one in listed])
                raise TypeError(f"Some type variables ({missing}) are not listed in {own[0]._name}[{names}]")
            found = listed
        cls.__parameters__ = found


class _ProtocolMeta(_ABCMeta):
    def __call__(cls, *args, **kwargs):
        if Protocol in cls.__bases__:
            raise TypeError("Protocols cannot be instantiated")
        return super().__call__(*args, **kwargs)

    def __instancecheck__(cls, instance):
        if cls in type(instance).__mro__:
            return True
        names = cls.__dict__.get("__protocol_names__")
        if names is None and Protocol in cls.__bases__:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return names is not None and all([hasattr(instance, name) for name in names])


class Protocol(Generic, metaclass=_ProtocolMeta):
    pass


def runtime_checkable(cls):
    names = set()
    for base in cls.__mro__:
        if base not in (object, Protocol, Generic):
            hidden = ("__parameters__", "__abstractmethods__")
            names.update([name for name in base.__dict__ if name not in hidden and not name.startswith("_")])
            names.update(base.__dict__.get("__annotations__", {}))
            for name in ("__call__", "__len__", "__iter__", "__next__", "__enter__", "__exit__", "__getitem__"):
                if name in base.__dict__:
                    names.add(name)
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
        if Generic in bases:
            made.__bases__ = tuple([tuple if base is NamedTuple else base for base in bases])
            made.__init_subclass__()
        return made


class NamedTuple(metaclass=_NamedTupleMeta):
    def __new__(cls, typename, fields=(), /, **kwargs):
        pairs = list(fields) + list(kwargs.items())
        made = _collections.namedtuple(typename, [name for name, _ in pairs])
        made.__annotations__ = dict(pairs)
        return made


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        cls = super().__new__(mcls, name, (dict,) if bases else (), namespace)
        hints = {}
        required = set()
        for base in bases:
            hints.update(getattr(base, "__annotations__", {}))
            required.update(getattr(base, "__required_keys__", ()))
        for key, hint in namespace.get("__annotations__", {}).items():
            hints[key] = hint
            origin = get_origin(hint)
            if origin is Required or total and origin is not NotRequired:
                required.add(key)
            else:
                required.discard(key)
        cls.__annotations__ = hints
        cls.__total__ = total
        cls.__required_keys__ = frozenset(required)
        cls.__optional_keys__ = frozenset([key for key in hints if key not in required])
        return cls

    def __call__(cls, *args, **kwargs):
        if cls is TypedDict:
            return _TypedDictMeta(args[0], (TypedDict,), {"__annotations__": dict(args[1])}, **kwargs)
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


class TypedDict(metaclass=_TypedDictMeta):
    pass


class NewType(_Typing):
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


def cast(typ, val):
    return val


def _overloaded(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed."
    )


def overload(func):
    return _overloaded


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
    if isinstance(obj, type):
        for one in reversed(obj.__mro__):
            hints.update(one.__dict__.get("__annotations__", {}))
    else:
        while hasattr(obj, "__wrapped__"):
            obj = obj.__wrapped__
        hints.update(obj.__annotations__)
    names = dict(getattr(obj, "__globals__", None) or _main_names())
    names.update(globalns or {})
    names.update(localns or {})
    return {name: _resolved(hint, names) for name, hint in hints.items()}


def _main_names():
    import sys

    return vars(sys.modules["__main__"])


def _resolved(hint, names):
    """A text that is a single name becomes what it names; others stay references."""
    if hint is None:
        return type(None)
    if not isinstance(hint, str):
        return hint
    if hint == "None":
        return type(None)
    import builtins

    found = names.get(hint, getattr(builtins, hint, None) if hint.isidentifier() else None)
    if found is None and hint.isidentifier():
        raise NameError(f"name {hint!r} is not defined")
    return ForwardRef(hint) if found is None else found


def get_origin(tp):
    if isinstance(tp, _types.UnionType):
        return _types.UnionType
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, _types.GenericAlias)) or isinstance(tp, _Special):
        return getattr(tp, "__origin__", None)
    return Generic if tp is Generic else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    args = getattr(tp, "__args__", ()) if not isinstance(tp, type) or isinstance(tp, _types.GenericAlias) else ()
    if isinstance(tp, _CallableAlias):
        return (args[0], args[-1]) if len(args) == 2 and _is_whole(args[0]) else (list(args[:-1]), args[-1])
    return args
