"""Numbers and arrays of numbers in memory that processes share."""

import _heddle_process as kernel
from multiprocessing import synchronize

__all__ = ["RawValue", "RawArray", "Value", "Array", "synchronized"]

# The C types that ctypes has names for, by the letter that stands for each.
_LETTERS = "cbBhHiIlLqQfdu?"


def _letter(kind):
    if isinstance(kind, str):
        if len(kind) != 1 or kind not in _LETTERS:
            raise TypeError("this type has no size")
        return kind
    letter = getattr(kind, "_type_", None)
    if letter is None:
        raise TypeError("this type has no storage info")
    return letter


_NAMES = {
    "c": "c_char", "b": "c_byte", "B": "c_ubyte", "h": "c_short", "H": "c_ushort", "i": "c_int", "I": "c_uint",
    "l": "c_long", "L": "c_ulong", "q": "c_long", "Q": "c_ulong", "f": "c_float", "d": "c_double", "u": "c_wchar",
    "?": "c_bool",
}


class _RawValue:
    """One cell."""

    def __init__(self, code, memory):
        self._code = code
        self._memory = memory

    @property
    def value(self):
        found = self._memory.get(0)
        return bytes([found]) if self._code == "c" else found

    @value.setter
    def value(self, value):
        self._memory.set(0, value)

    def __repr__(self):
        return f"{_NAMES[self._code]}({self.value!r})"


class _RawArray:
    """A row of cells."""

    def __init__(self, code, memory):
        self._code = code
        self._memory = memory

    def __len__(self):
        return len(self._memory)

    def _shown(self, cell):
        return bytes([cell]) if self._code == "c" else cell

    def __getitem__(self, index):
        if isinstance(index, slice):
            cells = self._memory.cells()[index]
            if self._code == "c":
                return bytes(cells)
            return "".join(cells) if self._code == "u" else cells
        return self._shown(self._memory.get(index))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            places = range(len(self))[index]
            value = list(value)
            if len(places) != len(value):
                raise ValueError("Can only assign sequence of same size")
            for place, one in zip(places, value):
                self._memory.set(place, one)
            return
        self._memory.set(index, value)

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    @property
    def raw(self):
        return bytes(self._memory.cells())

    @property
    def value(self):
        if self._code == "u":
            return "".join(self._memory.cells()).split("\0")[0]
        if self._code != "c":
            raise AttributeError(f"'{type(self).__name__}' object has no attribute 'value'")
        return bytes(self._memory.cells()).split(b"\0")[0]

    @value.setter
    def value(self, value):
        if len(value) > len(self):
            raise ValueError("byte string too long")
        for i, one in enumerate(value):
            self._memory.set(i, one)
        if len(value) < len(self):
            self._memory.set(len(value), 0 if self._code == "c" else "\0")

    def __repr__(self):
        return f"<multiprocessing.sharedctypes.{_NAMES[self._code]}_Array_{len(self)} object at {id(self):#x}>"


def RawValue(typecode_or_type, *args):
    code = _letter(typecode_or_type)
    memory = kernel.memory(code, 1)
    if args:
        memory.begin(0, args[0])
    return _RawValue(code, memory)


def RawArray(typecode_or_type, size_or_initializer):
    code = _letter(typecode_or_type)
    if isinstance(size_or_initializer, int):
        return _RawArray(code, kernel.memory(code, size_or_initializer))
    cells = list(size_or_initializer)
    made = _RawArray(code, kernel.memory(code, len(cells)))
    for i, cell in enumerate(cells):
        made._memory.begin(i, cell)
    return made


def _lock_of(lock):
    if lock in (True, None):
        return synchronize.RLock()
    if not hasattr(lock, "acquire"):
        raise AttributeError(f"{lock!r} has no method 'acquire'")
    return lock


def Value(typecode_or_type, *args, lock=True, ctx=None):
    raw = RawValue(typecode_or_type, *args)
    return raw if lock is False else synchronized(raw, _lock_of(lock))


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    raw = RawArray(typecode_or_type, size_or_initializer)
    return raw if lock is False else synchronized(raw, _lock_of(lock))


def copy(obj):
    made = type(obj)(obj._code, kernel.memory(obj._code, len(obj._memory)))
    for i in range(len(obj._memory)):
        made._memory.set(i, obj._memory.get(i))
    return made


def synchronized(obj, lock=None, ctx=None):
    assert not isinstance(obj, SynchronizedBase), "object already synchronized"
    if isinstance(obj, _RawValue):
        return Synchronized(obj, lock)
    return SynchronizedString(obj, lock) if obj._code == "c" else SynchronizedArray(obj, lock)


class SynchronizedBase:
    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        self._lock = lock or synchronize.RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __reduce__(self):
        return synchronized, (self._obj, self._lock)

    def __repr__(self):
        return f"<{type(self).__name__} wrapper for {self._obj!r}>"


class Synchronized(SynchronizedBase):
    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, index):
        with self._lock:
            return self._obj[index]

    def __setitem__(self, index, value):
        with self._lock:
            self._obj[index] = value


class SynchronizedString(SynchronizedArray):
    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value

    @property
    def raw(self):
        with self._lock:
            return self._obj.raw
