"""The names of C's number types, as multiprocessing.Value and Array take them. There is no C to call here."""

import sys


class _SimpleCData:
    _type_ = "i"

    def __init__(self, value=0):
        from multiprocessing.sharedctypes import RawValue

        self._cell = RawValue(self._type_, value)

    @property
    def value(self):
        return self._cell.value

    @value.setter
    def value(self, value):
        self._cell.value = value

    def __repr__(self):
        return f"{type(self).__name__}({self.value!r})"


for _name, _letter in (
    ("c_char", "c"), ("c_byte", "b"), ("c_ubyte", "B"), ("c_short", "h"), ("c_ushort", "H"), ("c_int", "i"),
    ("c_uint", "I"), ("c_long", "l"), ("c_ulong", "L"), ("c_longlong", "q"), ("c_ulonglong", "Q"),
    ("c_float", "f"), ("c_double", "d"), ("c_wchar", "u"), ("c_bool", "?"),
):
    setattr(sys.modules[__name__], _name, type(_name, (_SimpleCData,), {"_type_": _letter}))

c_int8, c_uint8, c_int16, c_uint16 = c_byte, c_ubyte, c_short, c_ushort
c_int32, c_uint32, c_int64, c_uint64 = c_int, c_uint, c_long, c_ulong
c_size_t, c_ssize_t = c_ulong, c_long
