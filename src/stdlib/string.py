"""Constants of characters, and templates."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace

_FIRST = frozenset(ascii_letters + "_")
_LATER = frozenset(ascii_letters + "_" + digits)


def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """Pairs of (literal text, name): a name of None ends the text, one of False is a lone delimiter."""
        text, mark = self.template, self.delimiter
        start = 0
        while True:
            at = text.find(mark, start)
            if at < 0:
                yield text[start:], None, ""
                return
            after = at + len(mark)
            if text.startswith(mark, after):
                yield text[start:after], None, ""
                start = after + len(mark)
                continue
            braced = text.startswith("{", after)
            begin = end = after + braced
            if text[begin:begin + 1] in _FIRST and begin < len(text):
                while end < len(text) and text[end] in _LATER:
                    end += 1
            if end == begin or braced and text[end:end + 1] != "}":
                yield text[start:at], False, at
                start = after
                continue
            name = text[begin:end]
            end += braced
            yield text[start:at], name, text[at:end]
            start = end

    def substitute(self, mapping=None, /, **kws):
        values = {**(mapping or {}), **kws}
        result = ""
        for literal, name, source in self._pieces():
            result += literal
            if name is False:
                before = self.template[:source]
                line = before.count("\n") + 1
                column = source - before.rfind("\n")
                raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")
            if name is not None:
                result += str(values[name])
        return result

    def safe_substitute(self, mapping=None, /, **kws):
        values = {**(mapping or {}), **kws}
        result = ""
        for literal, name, source in self._pieces():
            result += literal
            if name is False:
                result += self.delimiter
            elif name is not None:
                result += str(values[name]) if name in values else source
        return result

    def get_identifiers(self):
        return list(dict.fromkeys([name for _, name, _ in self._pieces() if name]))

    def is_valid(self):
        return all([name is not False for _, name, _ in self._pieces()])


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return format_string.format(*args, **kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
