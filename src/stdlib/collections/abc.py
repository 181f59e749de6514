"""Abstract base classes of containers: an object is an instance if its class has the methods."""

from abc import ABCMeta, abstractmethod


class _ByMethods(ABCMeta):
    def __subclasscheck__(cls, subclass):
        wanted = cls.__dict__.get("_wanted")
        if wanted:
            found = [getattr(subclass, name, None) is not None for name in wanted]
            if all(found):
                return True
        return super().__subclasscheck__(subclass)


def _abstract(name, *wanted, bases=()):
    return _ByMethods(name, bases or (_Base,), {"_wanted": wanted, "__slots__": (), "__module__": "collections.abc"})


class _Base(metaclass=_ByMethods):
    __slots__ = ()
    _wanted = ()

    def __class_getitem__(cls, item):
        return cls


Hashable = _abstract("Hashable", "__hash__")
Sized = _abstract("Sized", "__len__")
Container = _abstract("Container", "__contains__")
Callable = _abstract("Callable", "__call__")
Iterable = _abstract("Iterable", "__iter__")
Awaitable = _abstract("Awaitable", "__await__")
Coroutine = _abstract("Coroutine", "__await__", "send", "throw", "close")
AsyncIterable = _abstract("AsyncIterable", "__aiter__")
Buffer = _abstract("Buffer", "__buffer__")


class Iterator(Iterable):
    _wanted = ("__iter__", "__next__")
    __slots__ = ()

    def __iter__(self):
        return self


class Reversible(Iterable):
    _wanted = ("__iter__", "__reversed__")
    __slots__ = ()


class Collection(Sized, Iterable, Container):
    _wanted = ("__len__", "__iter__", "__contains__")
    __slots__ = ()


class Generator(Iterator):
    _wanted = ("__iter__", "__next__", "send", "throw", "close")
    __slots__ = ()


class AsyncIterator(AsyncIterable):
    _wanted = ("__aiter__", "__anext__")
    __slots__ = ()


class AsyncGenerator(AsyncIterator):
    _wanted = ("__aiter__", "__anext__", "asend", "athrow", "aclose")
    __slots__ = ()


class Sequence(Reversible, Collection):
    _wanted = ("__reversed__", "__getitem__", "index", "count")
    __slots__ = ()

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self):
        for i in reversed(range(len(self))):
            yield self[i]

    def index(self, value, start=0, stop=None):
        for i in range(len(self))[start:stop]:
            if self[i] is value or self[i] == value:
                return i
        raise ValueError

    def count(self, value):
        return sum([1 for item in self if item is value or item == value])


class MutableSequence(Sequence):
    _wanted = ("__getitem__", "__setitem__", "insert", "append")
    __slots__ = ()

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in list(values):
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def clear(self):
        while len(self):
            self.pop()

    def reverse(self):
        items = list(self)
        for i, item in enumerate(reversed(items)):
            self[i] = item

    def __iadd__(self, values):
        self.extend(values)
        return self


class Set(Collection):
    _wanted = ("__len__", "__iter__", "__contains__", "isdisjoint")
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __le__(self, other):
        return len(self) <= len(other) and all([item in other for item in self])

    def __lt__(self, other):
        return len(self) < len(other) and self <= other

    def __ge__(self, other):
        return len(self) >= len(other) and all([item in self for item in other])

    def __gt__(self, other):
        return len(self) > len(other) and self >= other

    def __eq__(self, other):
        return len(self) == len(other) and self <= other

    def __and__(self, other):
        return self._from_iterable([item for item in other if item in self])

    def __or__(self, other):
        return self._from_iterable(list(self) + list(other))

    def __sub__(self, other):
        return self._from_iterable([item for item in self if item not in other])

    def __xor__(self, other):
        return (self - other) | self._from_iterable([item for item in other if item not in self])

    def isdisjoint(self, other):
        return not any([item in self for item in other])


class MutableSet(Set):
    _wanted = ("__contains__", "add", "discard", "isdisjoint")
    __slots__ = ()

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        for value in self:
            self.discard(value)
            return value
        raise KeyError

    def clear(self):
        while len(self):
            self.pop()

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self


class MappingView(Sized):
    __slots__ = ("_mapping",)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)


class KeysView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)


class ItemsView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, item):
        key, value = item
        return key in self._mapping and self._mapping[key] == value

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __contains__(self, value):
        return any([self._mapping[key] == value for key in self._mapping])

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


class Mapping(Collection):
    _wanted = ("__getitem__", "keys", "items", "values", "get")
    __slots__ = ()

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return KeysView(self)

    def items(self):
        return ItemsView(self)

    def values(self):
        return ValuesView(self)

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented

    __reversed__ = None


class MutableMapping(Mapping):
    _wanted = ("__getitem__", "__setitem__", "__delitem__", "keys", "setdefault")
    __slots__ = ()
    _given = object()

    def pop(self, key, default=_given):
        try:
            value = self[key]
        except KeyError:
            if default is MutableMapping._given:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def clear(self):
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **kwds):
        pairs = [(key, other[key]) for key in other.keys()] if hasattr(other, "keys") else other
        for key, value in pairs:
            self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default
