"""Object graphs as messages. A message is no byte string here, but it can be sent, measured and loaded again."""

import _heddle_process as kernel
from _heddle_process import PicklingError

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "dumps", "loads"]

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
PickleError = PicklingError.__base__


class UnpicklingError(PickleError):
    pass


UnpicklingError.__module__ = "_pickle"


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None, _spawning=False):
    known = []
    while True:
        packed = kernel.pack(obj, known, _spawning)
        if type(packed) is not tuple:
            return packed
        known.append((packed[0], _take_apart(packed[0])))


def _take_apart(obj):
    """[callable, arguments, state, items of a list, items of a dict] from which `obj` can be made again."""
    cls = type(obj)
    for name in ("__reduce_ex__", "__reduce__"):
        reduce = getattr(cls, name, None)
        if reduce is not None and reduce is not getattr(object, name, None):
            reduced = reduce(obj, 4) if name == "__reduce_ex__" else reduce(obj)
            if isinstance(reduced, str):
                return [getattr, (__import__(cls.__module__), reduced), None, None, None]
            if not isinstance(reduced, tuple):
                raise PicklingError("__reduce__ must return a string or tuple")
            if not 2 <= len(reduced) <= 6:
                raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
            if not callable(reduced[0]):
                raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
            if not isinstance(reduced[1], tuple):
                raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
            parts = list(reduced[:5]) + [None] * (5 - len(reduced))
            return [parts[0], parts[1], parts[2]] + [part if part is None else list(part) for part in parts[3:]]
    if isinstance(obj, BaseException):
        return [cls, obj.args, dict(obj.__dict__) or None, None, None]
    if hasattr(cls, "_missing_") and hasattr(cls, "__members__"):
        return [cls, (obj._value_,), None, None, None]
    args, named = (), {}
    if hasattr(cls, "__getnewargs_ex__"):
        args, named = obj.__getnewargs_ex__()
    elif hasattr(cls, "__getnewargs__"):
        args = obj.__getnewargs__()
    getstate = getattr(cls, "__getstate__", None)
    if getstate is not None and getstate is not getattr(object, "__getstate__", None):
        state = getstate(obj)
    else:
        state = dict(obj.__dict__) if hasattr(obj, "__dict__") else None
        state = state or None
    items = list(list.__iter__(obj)) if isinstance(obj, list) else None
    pairs = list(dict.items(obj)) if isinstance(obj, dict) else None
    return [_make_new, (cls, args, named), state, items, pairs]


def _make_new(cls, args, named):
    return cls.__new__(cls, *args, **named)


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    for name in kernel.wants(data):
        parts = name.split(".")
        for i in range(len(parts)):
            kernel.import_module(".".join(parts[:i + 1]))
    made = kernel.unpack(data)
    if type(made) is not kernel.unpacking:
        return made
    count = len(made.parts())
    values = [None] * count
    for i in reversed(range(count)):
        make, args = made.parts()[i][:2]
        values[i] = make(*args)
        made.put(i, values[i])
    for i in reversed(range(count)):
        _restore(values[i], *made.parts()[i][2:])
    return made.value()


def _restore(obj, state, items, pairs):
    if items:
        obj.extend(items)
    if pairs:
        for key, value in pairs:
            obj[key] = value
    if state is None:
        return
    setstate = getattr(obj, "__setstate__", None)
    if setstate is not None:
        setstate(state)
        return
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
        for key, value in (slots or {}).items():
            setattr(obj, key, value)
    if state:
        obj.__dict__.update(state)


class Pickler:
    def __init__(self, file, protocol=None):
        self._file = file

    def dump(self, obj):
        self._file.write(dumps(obj))
