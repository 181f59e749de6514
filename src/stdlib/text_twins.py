"""Twins of natives on text and numbers: what they do when a program's own methods have a say. Part of the prelude."""


# repr: a function whose name starts with repr_ shows its first argument; inside itself it is seen by is_being_shown

def repr_list(items):
    if is_being_shown(items):
        return "[...]"
    parts = []
    at = 0
    while at < raw_length(items):
        parts.append(repr(raw_item(items, at)))
        at += 1
    return "[" + ", ".join(parts) + "]"


def repr_tuple(items):
    if is_being_shown(items):
        return "(...)"
    parts = []
    for at in range(raw_length(items)):
        parts.append(repr(raw_item(items, at)))
    if len(parts) == 1:
        return "(" + parts[0] + ",)"
    return "(" + ", ".join(parts) + ")"


def repr_dict(entries):
    if is_being_shown(entries):
        return "{...}"
    parts = []
    at = 0
    while at < raw_length(entries):
        entry = raw_entry(entries, at)
        if entry is not None:
            parts.append(repr(entry[0]) + ": " + repr(entry[1]))
        at += 1
    return "{" + ", ".join(parts) + "}"


def repr_set(items):
    kind = type(items)
    if is_being_shown(items):
        return kind.__name__ + "(...)"
    parts = []
    for item in raw_items(items):
        parts.append(repr(item))
    if not parts:
        return kind.__name__ + "()"
    body = "{" + ", ".join(parts) + "}"
    return body if kind is set else kind.__name__ + "(" + body + ")"


def repr_view(view):
    if is_being_shown(view):
        return "..."
    parts = []
    for item in raw_items(view):
        parts.append(repr(item))
    return type(view).__name__ + "([" + ", ".join(parts) + "])"


def repr_slice(part):
    return "slice(" + repr(part.start) + ", " + repr(part.stop) + ", " + repr(part.step) + ")"


def repr_method(method):
    return "<bound method " + qualified_name(method) + " of " + repr(method.__self__) + ">"


def repr_wrapped(wrapper):
    return "<" + type(wrapper).__name__ + "(" + repr(wrapped_function(wrapper)) + ")>"


def repr_exception(error):
    parts = []
    for arg in error.args:
        parts.append(repr(arg))
    return type(error).__name__ + "(" + ", ".join(parts) + ")"


# str, ascii, format

def str_by_repr(value):
    return repr(value)


def str_exception(error):
    args = error.args
    if isinstance(error, KeyError) and len(args) == 1:
        return repr(args[0])
    if isinstance(error, OSError) and 2 <= len(args) <= 5:
        text = "[Errno " + str(args[0]) + "] " + str(args[1])
        return text + ": " + repr(args[2]) if len(args) > 2 else text
    if isinstance(error, BaseExceptionGroup):
        count = len(args[1])
        return str(args[0]) + " (" + str(count) + (" sub-exception)" if count == 1 else " sub-exceptions)")
    if len(args) == 1:
        return str(args[0])
    return repr(args) if args else ""


def ascii_of(value):
    return escaped_ascii(repr(value))


def format_by_str(value, spec, /):
    return str(value)


def str_new(cls, object="", encoding=None, errors=None):
    return str.__new__(cls, str(object))


def str_join(text, iterable, /):
    return str.join(text, [item for item in iterable])


def str_translate(text, table, /):
    parts = []
    for character in str.__iter__(text):
        try:
            mapped = table[ord(character)]
        except LookupError:
            parts.append(character)
        else:
            parts.append(translated(mapped))
    return "".join(parts)


def str_format(template, /, *args, **kwargs):
    return format_fields(template, args, kwargs, [0, False], 2)


def str_format_map(template, mapping, /):
    return format_fields(template, None, mapping, [0, False], 2)


def format_fields(template, args, named, numbering, depth):
    if depth <= 0:
        raise ValueError("Max string recursion exceeded")
    parts = []
    for literal, first, accesses, conversion, spec in format_pieces(template):
        parts.append(literal)
        if first is None:
            continue
        value = value_of_field(number_of_field(first, numbering), args, named)
        for is_attribute, key in accesses:
            value = getattr(value, key) if is_attribute else value[key]
        if conversion == "r":
            value = repr(value)
        elif conversion == "s":
            value = str(value)
        elif conversion == "a":
            value = ascii(value)
        if "{" in spec:
            spec = format_fields(spec, args, named, numbering, depth - 1)
        parts.append(format(value, spec))
    return "".join(parts)


def number_of_field(first, numbering):
    if first == "":
        if numbering[1]:
            raise ValueError(
                "cannot switch from manual field specification to automatic field numbering"
            )
        first = numbering[0]
        numbering[0] += 1
    elif type(first) is int:
        if numbering[0] > 0:
            raise ValueError(
                "cannot switch from automatic field numbering to manual field specification"
            )
        numbering[1] = True
    return first


def value_of_field(first, args, named):
    if type(first) is not int:
        return named[first]
    if args is None:
        raise ValueError("Format string contains positional fields")
    if first >= len(args):
        raise IndexError(f"Replacement index {first} out of range for positional args tuple")
    return args[first]


def str_mod(template, values, /):
    parts = []
    for piece in percent_pieces(template, values):
        if type(piece) is str:
            parts.append(piece)
            continue
        is_key, value, kind, place = piece
        if is_key:
            value = values[value]
        if kind == "s":
            value = str(value)
        elif kind == "r":
            value = repr(value)
            kind = "s"
        elif kind == "a":
            value = ascii(value)
            kind = "s"
        else:
            value = number_for_percent(value, kind)
        parts.append(percent_show(value, kind, place))
    return "".join(parts)


def number_for_percent(value, kind):
    if isinstance(value, (int, float, str)):
        return value
    if kind in "eEfFgG":
        return float(value) if hasattr(type(value), "__float__") else value
    if kind in "diu" and hasattr(type(value), "__int__"):
        return int(value)
    return index_of(value) if hasattr(type(value), "__index__") else value


# numbers

def index_of(value):
    index = type(value).__index__(value)
    if not isinstance(index, int):
        raise TypeError(f"__index__ returned non-int (type {type(index).__name__})")
    return index


def call_with_indices(function, /, *args):
    return function(
        *[
            index_of(arg) if not isinstance(arg, int) and hasattr(type(arg), "__index__") else arg
            for arg in args
        ]
    )


def round_with_index(number, digits, /):
    return type(number).__round__(number, index_of(digits))


def int_to_bytes(number, length=1, byteorder="big", *, signed=False):
    return int.to_bytes(number, index_of(length), byteorder, signed=bool(signed))


def int_from_bytes(cls, source, byteorder="big", *, signed=False):
    source = bytes(source) if hasattr(type(source), "__bytes__") else [item for item in source]
    return cls.from_bytes(source, byteorder, signed=bool(signed))


def int_new(cls, x=0, /, base=None):
    return int.__new__(cls, int(x) if base is None else int(x, base))


def int_of_base(x, /, base):
    return int(x, index_of(base))


def float_by_index(x=0.0, /):
    return float(index_of(x))


def float_new(cls, x=0.0, /):
    return float.__new__(cls, float(x))


def bool_by_length(x=False, /):
    return len(x) != 0


def bool_new(cls, x=False, /):
    return True if x else False


def complex_by_float(real=0, imag=0):
    if hasattr(type(real), "__float__"):
        real = float(real)
    return complex(real, float(imag))


def divmod_by_method(a, b, /):
    if hasattr(type(a), "__divmod__"):
        result = type(a).__divmod__(a, b)
        if result is not NotImplemented:
            return result
    if hasattr(type(b), "__rdivmod__"):
        result = type(b).__rdivmod__(b, a)
        if result is not NotImplemented:
            return result
    names = f"'{type(a).__name__}' and '{type(b).__name__}'"
    raise TypeError(f"unsupported operand type(s) for divmod(): {names}")


def pow_by_operator(base, exp, mod=None):
    if mod is None:
        return base**exp
    if hasattr(type(base), "__pow__"):
        result = type(base).__pow__(base, exp, mod)
        if result is not NotImplemented:
            return result
    names = f"'{type(base).__name__}', '{type(exp).__name__}', '{type(mod).__name__}'"
    raise TypeError(f"unsupported operand type(s) for ** or pow(): {names}")


def chr_by_index(i, /):
    return chr(index_of(i))


def bin_by_index(number, /):
    return bin(index_of(number))


def oct_by_index(number, /):
    return oct(index_of(number))


def hex_by_index(number, /):
    return hex(index_of(number))


# bytes

def bytes_of(source, encoding=None, errors=None):
    if hasattr(type(source), "__bytes__"):
        result = type(source).__bytes__(source)
        if not isinstance(result, bytes):
            raise TypeError(f"__bytes__ returned non-bytes (type {type(result).__name__})")
        return result
    if hasattr(type(source), "__index__"):
        return bytes(index_of(source))
    return bytes([item for item in source])


def bytes_new(cls, source, encoding=None, errors=None):
    return bytes.__new__(cls, bytes_of(source))


def bytearray_of(source, encoding=None, errors=None):
    if hasattr(type(source), "__index__"):
        return bytearray(index_of(source))
    return bytearray([item for item in source])


def bytearray_new(cls, source, encoding=None, errors=None):
    return bytearray.__new__(cls, bytearray_of(source))


def bytes_join(separator, iterable, /):
    return type(separator).join(separator, [item for item in iterable])


def bytearray_extend(array, iterable, /):
    bytearray.extend(array, [item for item in iterable])


def bytearray_setitem(array, key, value, /):
    array[key] = bytes([item for item in value])
