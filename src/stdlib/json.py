"""JSON: texts of objects and back."""

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b"}
_UNESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_SPACE = " \t\n\r"
_DIGITS = "0123456789"


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno


def _quoted(text, ensure_ascii):
    result = ""
    for character in text:
        code = ord(character)
        if character in _ESCAPES:
            result += _ESCAPES[character]
        elif code < 32 or code > 126 and ensure_ascii:
            if code > 0xFFFF:
                code -= 0x10000
                result += f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
            else:
                result += f"\\u{code:04x}"
        else:
            result += character
    return f'"{result}"'


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
        separators=None, default=None
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = " " * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        return self._text(o, "\n", [])

    def iterencode(self, o):
        yield self.encode(o)

    def _number(self, value):
        if isinstance(value, int):
            return int.__repr__(value)
        if value != value or value in (float("inf"), float("-inf")):
            if not self.allow_nan:
                raise ValueError(f"Out of range float values are not JSON compliant: {value!r}")
            return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"
        return float.__repr__(value)

    def _text(self, value, newline, parents):
        if value is None:
            return "null"
        if value is True:
            return "true"
        if value is False:
            return "false"
        if isinstance(value, str):
            return _quoted(value, self.ensure_ascii)
        if isinstance(value, (int, float)):
            return self._number(value)
        for parent in parents:
            if parent is value:
                raise ValueError("Circular reference detected")
        if isinstance(value, (list, tuple)):
            parts = [self._text(item, self._deeper(newline), parents + [value]) for item in value]
            return self._enclosed("[", parts, "]", newline)
        if isinstance(value, dict):
            return self._enclosed("{", self._members(value, self._deeper(newline), parents + [value]), "}", newline)
        return self._text(self.default(value), newline, parents + [value])

    def _deeper(self, newline):
        return newline if self.indent is None else newline + self.indent

    def _members(self, value, newline, parents):
        parts = []
        for key, item in sorted(value.items()) if self.sort_keys else value.items():
            if not isinstance(key, str):
                if key is True or key is False or key is None:
                    key = "null" if key is None else "true" if key else "false"
                elif isinstance(key, (int, float)):
                    key = self._number(key)
                elif self.skipkeys:
                    continue
                else:
                    raise TypeError(
                        f"keys must be str, int, float, bool or None, not {key.__class__.__name__}"
                    )
            shown = _quoted(key, self.ensure_ascii)
            parts.append(f"{shown}{self.key_separator}{self._text(item, newline, parents)}")
        return parts

    def _enclosed(self, start, parts, end, newline):
        if not parts:
            return start + end
        if self.indent is None:
            return start + self.item_separator.join(parts) + end
        deeper = newline + self.indent
        return start + deeper + (self.item_separator + deeper).join(parts) + newline + end


def dumps(obj, *, cls=None, **options):
    return (cls or JSONEncoder)(**options).encode(obj)


def dump(obj, fp, *, cls=None, **options):
    fp.write(dumps(obj, cls=cls, **options))


class JSONDecoder:
    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
        object_pairs_hook=None
    ):
        self.object_hook = object_hook
        self.object_pairs_hook = object_pairs_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int

    def decode(self, s):
        value, at = self.raw_decode(s, self._skip(s, 0))
        at = self._skip(s, at)
        if at < len(s):
            raise JSONDecodeError("Extra data", s, at)
        return value

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

    def _skip(self, s, at):
        while at < len(s) and s[at] in _SPACE:
            at += 1
        return at

    def _value(self, s, at):
        first = s[at:at + 1]
        if first == '"':
            return self._string(s, at + 1)
        if first == "{":
            return self._object(s, at + 1)
        if first == "[":
            return self._array(s, at + 1)
        for word, value in (
            ("null", None), ("true", True), ("false", False), ("NaN", float("nan")), ("Infinity", float("inf")),
            ("-Infinity", float("-inf")),
        ):
            if s.startswith(word, at):
                return value, at + len(word)
        return self._number(s, at)

    def _number(self, s, at):
        end = at + s.startswith("-", at)
        begin = end
        while s[end:end + 1] in _DIGITS and end < len(s):
            end += 1
        if end == begin:
            raise JSONDecodeError("Expecting value", s, at)
        if s[begin] == "0":
            end = begin + 1
        whole = end
        if s[end:end + 1] == "." and s[end + 1:end + 2].isdigit():
            end += 1
            while s[end:end + 1].isdigit():
                end += 1
        if s[end:end + 1] in ("e", "E"):
            later = end + 1 + (s[end + 1:end + 2] in ("+", "-"))
            if s[later:later + 1].isdigit():
                end = later
                while s[end:end + 1].isdigit():
                    end += 1
        text = s[at:end]
        return (self.parse_int if end == whole else self.parse_float)(text), end

    def _string(self, s, begin):
        result = ""
        at = begin
        while True:
            end = at
            while end < len(s) and s[end] not in '"\\' and s[end] >= " ":
                end += 1
            result += s[at:end]
            if end >= len(s):
                raise JSONDecodeError("Unterminated string starting at", s, begin - 1)
            if s[end] == '"':
                return result, end + 1
            if s[end] != "\\":
                raise JSONDecodeError("Invalid control character at", s, end)
            escape = s[end + 1:end + 2]
            if escape == "u":
                code = self._hex(s, end + 2)
                end += 4
                if 0xD800 <= code <= 0xDBFF and s[end + 2:end + 4] == "\\u":
                    low = self._hex(s, end + 4)
                    if 0xDC00 <= low <= 0xDFFF:
                        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
                        end += 6
                result += chr(code)
            elif escape in _UNESCAPES:
                result += _UNESCAPES[escape]
            elif not escape:
                raise JSONDecodeError("Unterminated string starting at", s, begin - 1)
            else:
                raise JSONDecodeError("Invalid \\escape", s, end)
            at = end + 2

    def _hex(self, s, at):
        digits = s[at:at + 4]
        try:
            if len(digits) == 4:
                return int(digits, 16)
        except ValueError:
            pass
        raise JSONDecodeError("Invalid \\uXXXX escape", s, at - 1)

    def _array(self, s, at):
        result = []
        at = self._skip(s, at)
        if s[at:at + 1] == "]":
            return result, at + 1
        while True:
            value, at = self._value(s, at)
            result.append(value)
            at = self._skip(s, at)
            if s[at:at + 1] == "]":
                return result, at + 1
            if s[at:at + 1] != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = self._skip(s, at + 1)

    def _object(self, s, at):
        pairs = []
        at = self._skip(s, at)
        if s[at:at + 1] == "}":
            at += 1
        else:
            while True:
                if s[at:at + 1] != '"':
                    raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
                key, at = self._string(s, at + 1)
                at = self._skip(s, at)
                if s[at:at + 1] != ":":
                    raise JSONDecodeError("Expecting ':' delimiter", s, at)
                value, at = self._value(s, self._skip(s, at + 1))
                pairs.append((key, value))
                at = self._skip(s, at)
                if s[at:at + 1] == "}":
                    at += 1
                    break
                if s[at:at + 1] != ",":
                    raise JSONDecodeError("Expecting ',' delimiter", s, at)
                at = self._skip(s, at + 1)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), at
        result = dict(pairs)
        return (result if self.object_hook is None else self.object_hook(result)), at


def loads(s, *, cls=None, **options):
    if isinstance(s, (bytes, bytearray)):
        s = s.decode()
    elif not isinstance(s, str):
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    elif s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    return (cls or JSONDecoder)(**options).decode(s)


def load(fp, *, cls=None, **options):
    return loads(fp.read(), cls=cls, **options)
