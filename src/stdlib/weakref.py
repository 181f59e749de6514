"""Weak references, which are strong here: nothing is collected while a run lasts."""


_WITHOUT = (int, float, str, bytes, tuple, list, dict, complex, type(None), range, slice, bytearray)


def _check(object):
    if type(object) in _WITHOUT or type(object) is bool:
        raise TypeError(f"cannot create weak reference to '{type(object).__name__}' object")


class ref:
    def __init__(self, object, callback=None, /):
        _check(object)
        self._object = object
        self.__callback__ = callback

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return self._object == other._object if isinstance(other, ref) else NotImplemented

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        return f"<weakref at {id(self):#x}; to '{type(self._object).__name__}' at {id(self._object):#x}>"


ref.__name__ = ref.__qualname__ = "ReferenceType"
ReferenceType = ref


class WeakMethod(ref):
    pass


def proxy(object, callback=None, /):
    _check(object)
    return object


def getweakrefcount(object):
    return 0


def getweakrefs(object):
    return []


class WeakValueDictionary(dict):
    def valuerefs(self):
        return [ref(value) for value in self.values()]

    def __repr__(self):
        return f"<WeakValueDictionary at {id(self):#x}>"


class WeakKeyDictionary(dict):
    def keyrefs(self):
        return [ref(key) for key in self]

    def __repr__(self):
        return f"<WeakKeyDictionary at {id(self):#x}>"


class WeakSet(set):
    pass


class finalize:
    """Called when asked; objects do not die before the run ends."""

    def __init__(self, obj, func, /, *args, **kwargs):
        self._call = (func, args, kwargs)
        self.atexit = True

    @property
    def alive(self):
        return self._call is not None

    def __call__(self, _=None):
        if self._call is None:
            return None
        func, args, kwargs = self._call
        self._call = None
        return func(*args, **kwargs)

    def detach(self):
        call, self._call = self._call, None
        return call
