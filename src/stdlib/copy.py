"""Copies of objects, shallow and deep."""


class Error(Exception):
    pass


error = Error
_ATOMS = (type(None), int, float, bool, complex, str, bytes, type, range, type(Ellipsis), type(NotImplemented), type(len))


def _is_atom(x):
    return isinstance(x, _ATOMS) and type(x) in _ATOMS or isinstance(x, type) or type(x).__name__ in (
        "function", "builtin_function_or_method", "method", "module", "code", "property", "slice",
        "TypeVar", "ParamSpec", "TypeVarTuple", "TypeAliasType",
    )


def _refuse(x):
    name = type(x).__name__
    module = type(x).__module__
    if name in ("lock", "RLock", "generator", "Thread") or module in ("_thread", "_queue"):
        shown = name if module == "builtins" else f"{module}.{name}"
        raise TypeError(f"cannot pickle '{shown}' object")


def copy(x):
    cls = type(x)
    if _is_atom(x) or cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    _refuse(x)
    return _rebuild(x, lambda part: part)


def _rebuild(x, transform, memo=None):
    """A new object of the same class whose contents and attributes went through `transform`."""
    cls = type(x)
    if isinstance(x, BaseException):
        result = cls.__new__(cls, *[transform(part) for part in x.args])
    elif isinstance(x, tuple):
        result = tuple.__new__(cls, [transform(part) for part in x])
    elif isinstance(x, (str, int, float, frozenset)):
        for base in (str, int, float, frozenset):
            if isinstance(x, base):
                result = base.__new__(cls, x)
                break
    elif isinstance(x, (list, dict, set)):
        result = cls.__new__(cls)
    else:
        result = object.__new__(cls)
    if memo is not None:
        memo[id(x)] = result
    if isinstance(x, list):
        for part in list.__iter__(x):
            list.append(result, transform(part))
    elif isinstance(x, dict):
        for key, value in dict.items(x):
            dict.__setitem__(result, transform(key), transform(value))
    elif isinstance(x, set):
        for part in list(x):
            set.add(result, transform(part))
    getstate = getattr(cls, "__getstate__", None)
    if getstate is not None and getstate is not getattr(object, "__getstate__", None):
        state = transform(x.__getstate__())
    else:
        state = {name: transform(value) for name, value in getattr(x, "__dict__", {}).items()}
    setstate = getattr(cls, "__setstate__", None)
    if setstate is not None:
        setstate(result, state)
    elif isinstance(state, dict):
        for name, value in state.items():
            object.__setattr__(result, name, value)
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if hasattr(x, name):
                object.__setattr__(result, name, transform(getattr(x, name)))
    return result


def deepcopy(x, memo=None):
    if _is_atom(x):
        return x
    if memo is None:
        memo = {}
    key = id(x)
    if key in memo:
        return memo[key]
    result = _deep(x, memo)
    memo[key] = result
    # The original stays alive as long as its id stands for it.
    memo.setdefault("kept", []).append(x)
    return result


def _deep(x, memo):
    cls = type(x)
    transform = lambda part: deepcopy(part, memo)
    if cls is list:
        result = []
        memo[id(x)] = result
        for part in x:
            result.append(deepcopy(part, memo))
        return result
    if cls is dict:
        result = {}
        memo[id(x)] = result
        for key, value in x.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
        return result
    if cls is tuple:
        parts = [deepcopy(part, memo) for part in x]
        if all([part is before for part, before in zip(parts, x)]):
            return x
        return memo[id(x)] if id(x) in memo else tuple(parts)
    if cls in (set, frozenset):
        return cls([deepcopy(part, memo) for part in x])
    if cls is bytearray:
        return x.copy()
    copier = getattr(cls, "__deepcopy__", None)
    if copier is not None:
        return copier(x, memo)
    if cls.__module__ == "collections" and cls.__name__ == "deque":
        return cls([deepcopy(part, memo) for part in x], x.maxlen)
    _refuse(x)
    return _rebuild(x, transform, memo)


def replace(obj, /, **changes):
    return type(obj).__replace__(obj, **changes)
