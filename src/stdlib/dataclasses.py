"""Data classes: methods made from annotated fields, without generating any source text."""

from collections import _bind_fields as _bind_positional
from collections import _joined
from copy import deepcopy as _deepcopy
from types import MappingProxyType as _MappingProxyType

try:
    from _thread import _local
except ImportError:
    # A machine without threads.
    class _local:
        pass

MISSING = type("_MISSING_TYPE", (), {"__module__": "dataclasses"})()
KW_ONLY = type("_KW_ONLY_TYPE", (), {})()


class FrozenInstanceError(AttributeError):
    pass


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        return f"dataclasses.InitVar[{_text_of_type(self.type)}]"


_SHOWN = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only")


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._is_init_var = False

    def _has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING

    def __repr__(self):
        parts = [f"{name}={getattr(self, name)!r}" for name in _SHOWN]
        kind = "_FIELD_INITVAR" if self._is_init_var else "_FIELD"
        return f"Field({','.join(parts)},_field_type={kind})"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
    kw_only=MISSING
):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _kind(annotation, name):
    """Is it a class variable, InitVar or KW_ONLY, given as an object or as the text of one?"""
    if isinstance(annotation, str):
        plain = annotation.rpartition("[")[0] or annotation
        return plain.endswith(name) or f"{name}[" in annotation
    if name == "InitVar":
        return isinstance(annotation, InitVar) or annotation is InitVar
    if name == "KW_ONLY":
        return annotation is KW_ONLY
    return getattr(annotation, "_heddle_name", None) == name or "typing.ClassVar" in repr(annotation)


def _collect(cls, kw_only):
    found = {}
    for base in cls.__mro__[-1:0:-1]:
        for one in getattr(base, "__dataclass_all__", {}).values():
            found[one.name] = one
    only_keywords = kw_only
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if _kind(annotation, "ClassVar"):
            continue
        if _kind(annotation, "KW_ONLY"):
            only_keywords = True
            continue
        default = getattr(cls, name, MISSING)
        one = default if isinstance(default, Field) else field(default=default)
        one.name = name
        one.type = annotation
        one._is_init_var = _kind(annotation, "InitVar")
        if one.kw_only is MISSING:
            one.kw_only = only_keywords
        if isinstance(one.default, (list, dict, set)):
            raise ValueError(
                f"mutable default {type(one.default)} for field {name} is not allowed: use default_factory"
            )
        if isinstance(default, Field):
            if default.default is MISSING:
                if name in cls.__dict__:
                    delattr(cls, name)
            else:
                setattr(cls, name, default.default)
        found[name] = one
    return found


def _make_init(cls, fields, frozen):
    positional = [one for one in fields if one.init and not one.kw_only]
    keyword = [one for one in fields if one.init and one.kw_only]
    names = [one.name for one in positional]
    seen = False
    for one in positional:
        if one._has_default():
            seen = True
        elif seen:
            raise TypeError(f"non-default argument {one.name!r} follows default argument")
    defaults = {one.name: one for one in positional if one._has_default()}
    where = f"{cls.__qualname__}.__init__()"
    store = object.__setattr__ if frozen else setattr
    post = hasattr(cls, "__post_init__")
    simple = not keyword and len(positional) == len(fields) and not any([one._is_init_var for one in fields])
    count = len(names)

    def __init__(self, /, *args, **kwargs):
        if simple and not kwargs and len(args) == count:
            for name, value in zip(names, args):
                store(self, name, value)
        else:
            _fill(self, args, kwargs)
        if simple and post:
            self.__post_init__()

    def _fill(self, args, kwargs):
        given = {}
        for one in keyword:
            if one.name in kwargs:
                given[one.name] = kwargs.pop(one.name)
        for one, value in zip(positional, _bind_positional(where, names, defaults, args, kwargs)):
            if value is not one:
                given[one.name] = value
        left = [one.name for one in keyword if one.name not in given and not one._has_default()]
        if left:
            plural = "" if len(left) == 1 else "s"
            raise TypeError(f"{where} missing {len(left)} required keyword-only argument{plural}: {_joined(left)}")
        extra = []
        for one in fields:
            if one.name in given:
                value = given[one.name]
            elif one.default_factory is not MISSING:
                value = one.default_factory()
            elif one.default is not MISSING:
                value = one.default
            else:
                continue
            if one._is_init_var:
                extra.append(value)
            else:
                store(self, one.name, value)
        if post and not simple:
            self.__post_init__(*extra)

    return __init__


def _fields_tuple(self, names):
    return tuple([getattr(self, name) for name in names])


def _set_new(cls, name, function):
    if name not in cls.__dict__:
        function.__name__ = name
        function.__qualname__ = f"{cls.__qualname__}.{name}"
        setattr(cls, name, function)


def _add_order(cls, names):
    def __lt__(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _fields_tuple(self, names) < _fields_tuple(other, names)

    def __le__(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _fields_tuple(self, names) <= _fields_tuple(other, names)

    def __gt__(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _fields_tuple(self, names) > _fields_tuple(other, names)

    def __ge__(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _fields_tuple(self, names) >= _fields_tuple(other, names)

    for function in (__lt__, __le__, __gt__, __ge__):
        if function.__name__ in cls.__dict__:
            raise TypeError(
                f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}. "
                "Consider using functools.total_ordering"
            )
        _set_new(cls, function.__name__, function)


def _add_frozen(cls):
    def __setattr__(self, name, value):
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name):
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    _set_new(cls, "__setattr__", __setattr__)
    _set_new(cls, "__delattr__", __delattr__)


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only):
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    everything = _collect(cls, kw_only)
    cls.__dataclass_all__ = everything
    cls.__dataclass_fields__ = {name: one for name, one in everything.items() if not one._is_init_var}
    fields = list(cls.__dataclass_fields__.values())
    shown = [one.name for one in fields if one.repr]
    compared = [one.name for one in fields if one.compare]
    hashed = [one.name for one in fields if (one.compare if one.hash is None else one.hash)]

    def __repr__(self):
        showing = _being_shown.__dict__.setdefault("objects", [])
        for other in showing:
            if other is self:
                return "..."
        showing.append(self)
        try:
            parts = ", ".join([f"{name}={getattr(self, name)!r}" for name in shown])
        finally:
            showing.pop()
        return f"{self.__class__.__qualname__}({parts})"

    def __eq__(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _fields_tuple(self, compared) == _fields_tuple(other, compared)

    def __hash__(self):
        return hash(_fields_tuple(self, hashed))

    own_hash = cls.__dict__.get("__hash__")
    own_eq = "__eq__" in cls.__dict__
    if init:
        made = _make_init(cls, list(everything.values()), frozen)
        made._fields_of_init = everything
        _set_new(cls, "__init__", made)
    if repr:
        _set_new(cls, "__repr__", __repr__)
    if eq:
        _set_new(cls, "__eq__", __eq__)
    if order:
        _add_order(cls, compared)
    if frozen:
        _add_frozen(cls)
    if unsafe_hash or eq and frozen and (own_hash is None or not own_eq):
        cls.__hash__ = __hash__
    elif eq and own_hash is None:
        cls.__hash__ = None
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([one.name for one in everything.values() if one.init and not one.kw_only])
    cls.__dataclass_frozen__ = frozen
    if cls.__dict__.get("__doc__") is None:
        cls.__doc__ = _doc(cls, everything.values())
    return cls


# Objects whose repr is being made, by thread.
_being_shown = _local()


def _text_of_type(kind):
    if isinstance(kind, type) and not hasattr(kind, "__args__"):
        return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return repr(kind).replace("typing.", "") if not isinstance(kind, str) else repr(kind)


def _doc(cls, everything):
    """The signature of `__init__`, which is a dataclass's text if it has none."""
    parts, keywords = [], []
    for one in everything:
        if not one.init:
            continue
        text = f"{one.name}: {_text_of_type(one.type)}"
        if one.default is not MISSING:
            text += f" = {one.default!r}"
        elif one.default_factory is not MISSING:
            text += " = <factory>"
        (keywords if one.kw_only else parts).append(text)
    if keywords:
        parts += ["*", *keywords]
    return f"{cls.__name__}({', '.join(parts)})"


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
    kw_only=False, slots=False, weakref_slot=False
):
    def wrap(cls):
        made = _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only)
        return _with_slots(made) if slots else made

    return wrap if cls is None else wrap(cls)


def _with_slots(cls):
    """The class once more, with `__slots__` for its own fields instead of a dict."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = [name for base in cls.__mro__[1:] for name in base.__dict__.get("__slots__", ())]
    own = tuple([name for name in cls.__dataclass_fields__ if name not in inherited])
    members = {
        name: value for name, value in cls.__dict__.items() if name not in own and name not in ("__dict__", "__weakref__")
    }
    members["__slots__"] = own
    made = type(cls)(cls.__name__, cls.__bases__, members)
    made.__qualname__ = cls.__qualname__
    return made


def fields(class_or_instance):
    found = getattr(class_or_instance, "__dataclass_fields__", None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(found.values())


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def _is_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


def _unfolded(value, make):
    if _is_instance(value):
        return make([(one.name, _unfolded(getattr(value, one.name), make)) for one in fields(value)])
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*[_unfolded(item, make) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)([_unfolded(item, make) for item in value])
    if isinstance(value, dict):
        return type(value)([(_unfolded(key, make), _unfolded(item, make)) for key, item in value.items()])
    return _deepcopy(value)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _unfolded(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _unfolded(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for one in fields(obj):
        if not one.init:
            if one.name in changes:
                raise ValueError(
                    f"field {one.name} is declared with init=False, it cannot be specified with replace()"
                )
        elif one.name not in changes:
            changes[one.name] = getattr(obj, one.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    members = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            annotations[item] = object
        else:
            annotations[item[0]] = item[1]
            if len(item) > 2:
                members[item[0]] = item[2]
    members["__annotations__"] = annotations
    return dataclass(type(cls_name, bases, members), **options)
