"""Weak references, and what is built on them. When an object dies the machine empties its references and calls back."""

import _weakref
import operator
from _weakref import ReferenceType, getweakrefcount, getweakrefs
from collections.abc import MutableMapping

ref = ReferenceType


# proxies

def _real(value):
    return _weakref.referent(value) if type(value) in ProxyTypes else value


class _Proxy(_weakref.proxy):
    """Passes everything that is done with it on to its object."""

    __slots__ = ()
    __hash__ = None

    def __getattribute__(self, name):
        return getattr(_weakref.referent(self), name)

    def __setattr__(self, name, value):
        setattr(_weakref.referent(self), name, value)

    def __delattr__(self, name):
        delattr(_weakref.referent(self), name)

    def __str__(self):
        return str(_weakref.referent(self))

    def __bytes__(self):
        return bytes(_weakref.referent(self))

    def __bool__(self):
        return bool(_weakref.referent(self))

    def __len__(self):
        return len(_weakref.referent(self))

    def __iter__(self):
        return iter(_weakref.referent(self))

    def __next__(self):
        found = _weakref.referent(self)
        if not hasattr(type(found), "__next__"):
            raise TypeError(f"Weakref proxy referenced a non-iterator '{type(found).__name__}' object")
        return next(found)

    def __reversed__(self):
        return reversed(_weakref.referent(self))

    def __contains__(self, item):
        return item in _weakref.referent(self)

    def __getitem__(self, key):
        return _weakref.referent(self)[key]

    def __setitem__(self, key, value):
        _weakref.referent(self)[key] = value

    def __delitem__(self, key):
        del _weakref.referent(self)[key]

    def __int__(self):
        return int(_weakref.referent(self))

    def __float__(self):
        return float(_weakref.referent(self))

    def __index__(self):
        return operator.index(_weakref.referent(self))

    def __neg__(self):
        return -_weakref.referent(self)

    def __pos__(self):
        return +_weakref.referent(self)

    def __abs__(self):
        return abs(_weakref.referent(self))

    def __invert__(self):
        return ~_weakref.referent(self)


def _both_ways(name, operation):
    def forward(self, other):
        return operation(_real(self), _real(other))

    def backward(self, other):
        return operation(_real(other), _real(self))

    setattr(_Proxy, f"__{name}__", forward)
    setattr(_Proxy, f"__r{name}__", backward)


def _one_way(name, operation):
    def forward(self, other):
        return operation(_real(self), _real(other))

    setattr(_Proxy, f"__{name}__", forward)


for _name, _operation in (
    ("add", operator.add), ("sub", operator.sub), ("mul", operator.mul), ("truediv", operator.truediv),
    ("floordiv", operator.floordiv), ("mod", operator.mod), ("divmod", divmod), ("pow", operator.pow),
    ("lshift", operator.lshift), ("rshift", operator.rshift), ("and", operator.and_), ("or", operator.or_),
    ("xor", operator.xor), ("matmul", operator.matmul),
):
    _both_ways(_name, _operation)
for _name in ("iadd", "isub", "imul", "itruediv", "ifloordiv", "imod", "iand", "ior", "ixor"):
    _one_way(_name, getattr(operator, _name))
for _name in ("eq", "ne", "lt", "le", "gt", "ge"):
    _one_way(_name, getattr(operator, _name))
_Proxy.__hash__ = None


class ProxyType(_Proxy):
    __slots__ = ()


class CallableProxyType(_Proxy):
    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _weakref.referent(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    return (CallableProxyType if callable(object) else ProxyType)(object, callback)


# methods

class _FunctionReference(ref):
    __slots__ = ("method",)


class WeakMethod(ref):
    """A reference to a bound method, which dies with its object or its function, whichever goes first."""

    __slots__ = ("_function", "_method_type", "_callback", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            object = meth.__self__
            function = meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        self = ref.__new__(cls, object, _method_gone)
        self._function = _FunctionReference(function, _function_gone)
        self._function.method = self
        self._method_type = type(meth)
        self._callback = (callback,)
        return self

    def __call__(self):
        object = super().__call__()
        function = self._function()
        if object is None or function is None:
            return None
        return self._method_type(function, object)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self() is None or other() is None:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    __hash__ = ref.__hash__


def _method_gone(method):
    """Calls the callback of a weak method, once."""
    left, method._callback = method._callback, ()
    for callback in left:
        if callback is not None:
            callback(method)


def _function_gone(function):
    _method_gone(function.method)


# containers

class _Weakly:
    """While somebody iterates, entries of objects that die stay in the table: they are removed at the next occasion."""

    __slots__ = ()

    def _begin(self):
        self._iterating = 0
        self._dead = []

    def _guarded(self, items):
        self._iterating += 1
        try:
            for item in items:
                yield item
        finally:
            self._iterating -= 1
            if not self._iterating:
                self._commit_removals()

    def _bury(self, key):
        if self._iterating:
            self._dead.append(key)
        else:
            self._drop(key)

    def _commit_removals(self):
        while self._dead:
            self._drop(self._dead.pop())

    def __len__(self):
        return len(self.data) - len(self._dead)


def _burier(container):
    """What the references of a container call back. It does not keep the container alive."""
    container = ref(container)

    def bury(reference):
        alive = container()
        if alive is not None:
            alive._bury(reference)

    return bury


class KeyedRef(ref):
    """A reference that knows the key under which it is kept."""

    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _WeakMapping(_Weakly, MutableMapping):
    __slots__ = ()

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def copy(self):
        return type(self)(self) if type(self) in (WeakValueDictionary, WeakKeyDictionary) else self.__copy__()

    def __copy__(self):
        made = type(self)()
        made.update(self)
        return made

    def __deepcopy__(self, memo):
        from copy import deepcopy

        made = type(self)()
        for key, value in self.items():
            if isinstance(self, WeakValueDictionary):
                made[deepcopy(key, memo)] = value
            else:
                made[key] = deepcopy(value, memo)
        return made

    def __iter__(self):
        return self.keys()

    def __or__(self, other):
        if not _is_mapping(other):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not _is_mapping(other):
            return NotImplemented
        made = type(self)()
        made.update(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


def _is_mapping(value):
    from collections.abc import Mapping

    return isinstance(value, Mapping)


_MISSING = object()


class WeakValueDictionary(_WeakMapping):
    def __init__(self, other=(), /, **kw):
        self._begin()
        self.data = {}
        self._callback = _burier(self)
        self.update(other, **kw)

    def _bury(self, reference):
        # Another object may have come under the same key since.
        if self.data.get(reference.key) is reference:
            super()._bury(reference.key)

    def _drop(self, key):
        reference = self.data.get(key)
        if reference is not None and reference() is None:
            del self.data[key]

    def __len__(self):
        self._commit_removals()
        return len(self.data)

    def __getitem__(self, key):
        self._commit_removals()
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._commit_removals()
        self.data[key] = KeyedRef(value, self._callback, key)

    def __delitem__(self, key):
        self._commit_removals()
        del self.data[key]

    def __contains__(self, key):
        self._commit_removals()
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def get(self, key, default=None):
        self._commit_removals()
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def pop(self, key, *args):
        self._commit_removals()
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        self._commit_removals()
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def keys(self):
        for key, reference in self._guarded(self.data.items()):
            if reference() is not None:
                yield key

    def values(self):
        for reference in self._guarded(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def items(self):
        for key, reference in self._guarded(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def valuerefs(self):
        return list(self.data.values())

    def itervaluerefs(self):
        yield from self._guarded(self.data.values())


class WeakKeyDictionary(_WeakMapping):
    def __init__(self, dict=None):
        self._begin()
        self.data = {}
        self._callback = _burier(self)
        if dict is not None:
            self.update(dict)

    def _drop(self, reference):
        self.data.pop(reference, None)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._callback)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._callback), default)

    def keys(self):
        for reference in self._guarded(self.data):
            key = reference()
            if key is not None:
                yield key

    def values(self):
        for reference, value in self._guarded(self.data.items()):
            if reference() is not None:
                yield value

    def items(self):
        for reference, value in self._guarded(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self.data)


class WeakSet(_Weakly):
    def __init__(self, data=None):
        self._begin()
        self.data = set()
        self._callback = _burier(self)
        if data is not None:
            self.update(data)

    def _drop(self, reference):
        self.data.discard(reference)

    def __iter__(self):
        for reference in self._guarded(self.data):
            item = reference()
            if item is not None:
                yield item

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data

    def add(self, item):
        self._commit_removals()
        self.data.add(ref(item, self._callback))

    def clear(self):
        self._commit_removals()
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        self._commit_removals()
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = reference()
            if item is not None:
                return item

    def remove(self, item):
        self._commit_removals()
        self.data.remove(ref(item))

    def discard(self, item):
        self._commit_removals()
        self.data.discard(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def _refs(self, items):
        return {ref(item) for item in items}

    def difference(self, other):
        made = self.copy()
        made.difference_update(other)
        return made

    __sub__ = difference

    def difference_update(self, other):
        self.__isub__(other)

    def __isub__(self, other):
        self._commit_removals()
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update(self._refs(other))
        return self

    def intersection(self, other):
        return type(self)([item for item in other if item in self])

    __and__ = intersection

    def intersection_update(self, other):
        self.__iand__(other)

    def __iand__(self, other):
        self._commit_removals()
        self.data.intersection_update(self._refs(other))
        return self

    def issubset(self, other):
        return self.data.issubset(self._refs(other))

    __le__ = issubset

    def __lt__(self, other):
        return self.data < self._refs(other)

    def issuperset(self, other):
        return self.data.issuperset(self._refs(other))

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > self._refs(other)

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.data == self._refs(other)

    __hash__ = None

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    def __ixor__(self, other):
        self._commit_removals()
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update({ref(item, self._callback) for item in other})
        return self

    def union(self, other):
        return type(self)([item for one in (self, other) for item in one])

    __or__ = union

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    def __repr__(self):
        return repr(self.data)


WeakSet.__module__ = "_weakrefset"


# finalizers

class _Entry:
    __slots__ = ("reference", "func", "args", "kwargs", "atexit", "index")


class finalize:
    """Calls `func(*args, **kwargs)` when `obj` dies or the program ends, unless it was called or detached before."""

    __slots__ = ()
    _registry = {}
    _made = 0
    _shutdown = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if finalize._made == 0:
            import atexit

            atexit.register(finalize._exitfunc)
        entry = _Entry()
        entry.reference = ref(obj, self)
        entry.func = func
        entry.args = args
        entry.kwargs = kwargs
        entry.atexit = True
        entry.index = finalize._made
        finalize._made += 1
        self._registry[self] = entry

    def __call__(self, _=None):
        entry = self._registry.pop(self, None)
        if entry is not None and not self._shutdown:
            return entry.func(*entry.args, **entry.kwargs)

    def detach(self):
        entry = self._registry.get(self)
        object = None if entry is None else entry.reference()
        if object is not None and self._registry.pop(self, None) is not None:
            return (object, entry.func, entry.args, entry.kwargs)

    def peek(self):
        entry = self._registry.get(self)
        object = None if entry is None else entry.reference()
        if object is not None:
            return (object, entry.func, entry.args, entry.kwargs)

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        entry = self._registry.get(self)
        return entry is not None and entry.atexit

    @atexit.setter
    def atexit(self, value):
        entry = self._registry.get(self)
        if entry is not None:
            entry.atexit = bool(value)

    def __repr__(self):
        entry = self._registry.get(self)
        object = None if entry is None else entry.reference()
        if object is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(object).__name__!r} at {id(object):#x}>"

    @classmethod
    def _exitfunc(cls):
        """The newest first; who is made meanwhile has its turn too."""
        try:
            while True:
                waiting = [(entry.index, one) for one, entry in cls._registry.items() if entry.atexit]
                if not waiting:
                    break
                _, newest = max(waiting, key=lambda pair: pair[0])
                try:
                    newest()
                except Exception:
                    import sys

                    sys.excepthook(*sys.exc_info())
        finally:
            finalize._shutdown = True
