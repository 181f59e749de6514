"""Records what CPython 3.12 answers to thousands of calls of builtins on text and numbers.

Run with a CPython 3.12: python3.12 scripts/record-builtins.py
Writes tests/machine/builtin/recorded/*.json: lines [callee, arguments, keywords, outcome]. An outcome is the repr of
the result, or "!ValueError: text". Arguments: JSON strings, booleans, null and small numbers are themselves;
{"i": "..."} is an int, {"f": "..."} a float, {"c": [re, im]} a complex, {"b": [...]} bytes, {"B": [...]} a bytearray,
{"t": [...]} a tuple, {"l": [...]} a list, {"d": [[k, v], ...]} a dict, {"T": "int"} a type.
"""

import builtins
import json
import random
import struct
import subprocess
import sys
from pathlib import Path

assert sys.version_info[:2] == (3, 12), "needs CPython 3.12"
FOLDER = Path(__file__).parent.parent / "tests" / "machine" / "builtin" / "recorded"
rng = random.Random(20240117)


def encoded(value):
    if value is None or value is True or value is False or type(value) is str:
        return value
    if type(value) is int:
        return value if abs(value) < 2**53 else {"i": hex(value)}
    if type(value) is float:
        return {"f": repr(value)}
    if type(value) is complex:
        return {"c": [repr(value.real), repr(value.imag)]}
    if type(value) is bytes:
        return {"b": list(value)}
    if type(value) is bytearray:
        return {"B": list(value)}
    if type(value) is tuple:
        return {"t": [encoded(item) for item in value]}
    if type(value) is list:
        return {"l": [encoded(item) for item in value]}
    if type(value) is dict:
        return {"d": [[encoded(key), encoded(item)] for key, item in value.items()]}
    if type(value) is type:
        return {"T": value.__name__}
    raise TypeError(value)


def target(path):
    found = builtins
    for name in path.split("."):
        found = getattr(found, name)
    return found


class Record:
    def __init__(self, name):
        self.name = name
        self.lines = []
        self.seen = set()

    def call(self, path, *args, **keywords):
        given = [encoded(arg) for arg in args]
        named = {key: encoded(value) for key, value in keywords.items()}
        key = json.dumps([path, given, named])
        if key in self.seen:
            return
        self.seen.add(key)
        try:
            outcome = repr(target(path)(*args, **keywords))
        except Exception as error:
            outcome = f"!{type(error).__name__}: {error}"
        self.lines.append(json.dumps([path, given, named or None, outcome], ensure_ascii=True))

    def save(self, limit=2500):
        """Keeps at most `limit` lines, chosen by the seeded generator."""
        if len(self.lines) > limit:
            kept = sorted(rng.sample(range(len(self.lines)), limit))
            self.lines = [self.lines[at] for at in kept]
        FOLDER.mkdir(parents=True, exist_ok=True)
        text = "[\n" + ",\n".join(self.lines) + "\n]\n"
        (FOLDER / f"{self.name}.json").write_text(text)
        print(self.name, len(self.lines), len(text))


FLOATS = [
    0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.5, 2.5, 0.125, 0.375, 1e16, 1e15, 123456789012345680.0, 9999999999999998.0,
    1e22, 1e23, 9.999999999999999e22, 1e-4, 1e-5, 0.00012345, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308,
    float("inf"), float("-inf"), float("nan"), 3.141592653589793, 2.675, 1.005, 1234567.891, 999999.5, 9999995.0,
    0.045, 1e100, 123.456, -123.456, 100.0, 1e6, 0.3, 2 / 3, 12345678.0, 4503599627370497.5, 1e-10, 99.5, 0.95, 9.5,
]
INTS = [
    0, 1, -1, 5, 10, 42, -42, 255, 256, 999, 1000, -1000, 1234567, -1234567, 2**31, 2**53, -(2**53), 2**64, -(2**64),
    10**20, 10**30, 97, 0x1F600, 128, 0x110000, 65, 12345,
]
TEXTS = ["", "a", "abc", "Hello, World", "h\u00e9llo", "\u4e16\u754c", "\U0001f600x", "tab\there", "a'b", 'a"b', "a'\"b"]


def random_float():
    if rng.random() < 0.5:
        return struct.unpack("<d", struct.pack("<Q", rng.getrandbits(64)))[0]
    return round(rng.uniform(-1e6, 1e6), rng.randrange(8))


def some_floats(count):
    return FLOATS + [random_float() for _ in range(count)]


def some_ints(count):
    return INTS + [rng.randrange(-(10 ** rng.randrange(1, 40)), 10 ** rng.randrange(1, 40)) for _ in range(count)]


def random_spec(types):
    spec = ""
    if rng.random() < 0.4:
        spec += rng.choice(["", "", "*", "0", "\u00e9", " ", "<"]) + rng.choice("<>=^")
    if rng.random() < 0.3:
        spec += rng.choice("+- ")
    if rng.random() < 0.1:
        spec += "z"
    if rng.random() < 0.2:
        spec += "#"
    if rng.random() < 0.2:
        spec += "0"
    if rng.random() < 0.6:
        spec += str(rng.choice([0, 1, 2, 3, 5, 6, 8, 10, 12, 15, 20, 30]))
    if rng.random() < 0.3:
        spec += rng.choice([",", "_", ",", "_", ",_", ",,", "_,"][: rng.choice([4, 4, 4, 7])])
    if rng.random() < 0.4:
        spec += "." + rng.choice(["0", "1", "2", "3", "5", "8", "17", "20", ""][: rng.choice([8, 8, 8, 9])])
    if rng.random() < 0.75:
        spec += rng.choice(types)
    return spec


def record_format():
    record = Record("format")
    for value in FLOATS:
        for spec in ["", "f", "e", "g", "%", ".0f", ".1f", ".2f", ".3g", ".17g", "+.3e", "010.2f", ",.2f", "#.0f", ".0e",
                     "n", "_", "z.1f", ".1", ".2", ".16", "G", "E", "F", ".0%", "#g", "5", "=+12", "012,.1f", "d"]:
            record.call("format", value, spec)
    for value in INTS:
        for spec in ["", "d", "b", "o", "x", "X", "c", "n", "#x", "#b", "#o", "#X", "08d", "+d", " d", ",", "_", "_x",
                     "_b", ",x", "010,", "020,d", "e", ".2f", "%", "g", ".3", "^20", "*<12", "=+10", "z", "s", "#010x",
                     "#_b", "030_b"]:
            record.call("format", value, spec)
    for value in TEXTS:
        for spec in ["", "s", "10", "<10", ">10", "^10", "*^9", ".2", "10.2", "05", "=5", "+", " ", "#", "z", ",", "d",
                     "x5", "0<5", "\u00e9>4", "s5", ".s", "_s", "9999999999999999999999"]:
            record.call("format", value, spec)
    for value in [True, False, None, (1, 2), [1], 1j, 1 + 2j, -0.0 + 1j, complex("nan+infj")]:
        for spec in ["", "5", "d", "s", ">8", "x", "f", ".2f", "g", ".3", "+", "020", "=20", "^20", "E", ",.1f"]:
            record.call("format", value, spec)
    for _ in range(900):
        record.call("format", random_float() if rng.random() < 0.6 else rng.choice(FLOATS), random_spec("eEfFgG%nfg.d"))
    for _ in range(600):
        record.call("format", rng.choice(some_ints(30)), random_spec("bcdoxXneEfFgG%ds"))
    for _ in range(300):
        record.call("format", rng.choice(TEXTS), random_spec("sssd"))
    for _ in range(60):
        record.call("format", complex(random_float(), random_float()), random_spec("eEfFgGn"))
    record.call("format", 1, 1)
    record.call("format")
    record.save()


def record_repr():
    record = Record("repr")
    for value in some_floats(400) + some_ints(40):
        record.call("repr", value)
        record.call("str", value)
    points = list(range(0x180)) + [0x378, 0x3A9, 0x600, 0xAD, 0x2028, 0x2029, 0x200B, 0x3000, 0xD800, 0xDFFF, 0xE000,
                                   0xFEFF, 0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0xE0001, 0x10FFFF, 0x4E16, 0x202E]
    for point in points:
        record.call("repr", chr(point))
        record.call("ascii", chr(point))
    for value in TEXTS + ["\\", "\n\r\t\x0b", "'\"\\", "it's"]:
        record.call("repr", value)
        record.call("ascii", value)
        record.call("repr", value.encode())
        record.call("repr", bytearray(value.encode()))
    record.call("repr", bytes(range(256)))
    for value in [None, True, (), (1,), (1, "a"), [], [1, [2.5, None]], {}, {"a": 1, 2: [3]}, b"", 1j, 1 - 2j, -0.0 - 0j,
                  complex(-0.0, 2), complex("inf"), complex("nan"), int, str, (b"x", bytearray(b"y"))]:
        record.call("repr", value)
        record.call("str", value)
        record.call("ascii", value)
    for _ in range(100):
        record.call("repr", complex(random_float(), random_float()))
    record.call("str", 10**4299)
    record.call("str", 10**4300)
    record.call("repr", -(10**4300))
    record.call("str", b"abc", "ascii")
    record.call("str", b"ab\xe9", "utf-8")
    record.call("str", b"ab\xe9", "latin-1")
    record.call("str", "a", "utf-8")
    record.call("str", 1, "utf-8")
    record.call("str", b"ab\xff", "ascii", "ignore")
    record.call("str", b"ab\xff", errors="replace")
    record.call("str")
    record.save()


STRANGE = [
    "", " ", "a", "A", "abc", "ABC", "Hello World", "hello, world", "  lead and trail  ", "\t\n x \r", "a,b,,c", ",",
    "one  two   three", "line1\nline2\r\nline3\rline4\n", "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "123", "12.5",
    "-42", "+7", "\u0663\u0664", "\u00b2", "\u00bd", "\u4e00\u4e8c", "\u2167", "h\u00e9llo", "\u00c9COLE", "stra\u00dfe", "\ufb01x",
    "\u01c6z", "\u01c4", "\u03a3\u03a3", "\u03b1\u03a3", "\u03a3\u03b1\u03c2 \u03c3", "\u0149x", "\u1f80\u1fb3\u1fb2", "\u10d0\u10d1", "\u13a0\uab70", "\u0130\u0131i",
    "they're bill's friends", "x1y2 z", "snake_case_name", "MiXeD CaSe", "Title Case", "Title case", "a\u00a0b", "\u3000x\u3000",
    "\U0001f600", "x\U0001f600y\U0001f601", "\U0001d400bc", "def", "_a1", "1a", "a b", "a\tb\tc", "\tx", "ab\tc\nd\te", "aaa", "abab",
    "tic-tac-toe", "\x00\x7f\x80", "\u200b", "{}", "%", "x" * 20, "e\u0301",
]
NEEDLES = ["", "a", "b", "ab", ",", " ", "l", "xyz", "-", "\U0001f600", "aa", "\n", "t", "\u00e9"]


def record_text():
    record = Record("text")
    plain = ["upper", "lower", "title", "capitalize", "swapcase", "casefold", "isalpha", "isdecimal", "isdigit",
             "isnumeric", "isalnum", "isspace", "isprintable", "isascii", "isidentifier", "isupper", "islower", "istitle",
             "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "expandtabs", "__len__", "__hash__"]
    for text in STRANGE:
        for name in plain:
            if name != "__hash__":
                record.call(f"str.{name}", text)
        record.call("str.splitlines", text, True)
        record.call("str.splitlines", text, keepends=True)
        for width in [0, 3, 8, 9, -1]:
            record.call("str.center", text, width)
            record.call("str.ljust", text, width, "*")
            record.call("str.rjust", text, width, "\u00e9")
            record.call("str.zfill", text, width)
            record.call("str.expandtabs", text, width)
        for needle in NEEDLES:
            for name in ["find", "rfind", "index", "rindex", "count", "startswith", "endswith"]:
                record.call(f"str.{name}", text, needle)
            record.call("str.__contains__", text, needle)
            for name in ["split", "rsplit", "partition", "rpartition", "strip", "removeprefix", "removesuffix"]:
                record.call(f"str.{name}", text, needle)
            record.call("str.replace", text, needle, "<>")
            record.call("str.replace", text, needle, "", 1)
    for _ in range(1200):
        text = rng.choice(STRANGE)
        needle = rng.choice(NEEDLES)
        start = rng.choice([None, 0, 1, 2, 5, -1, -3, -100, 100])
        end = rng.choice([None, 0, 1, 3, 6, -1, -2, -100, 100])
        name = rng.choice(["find", "rfind", "index", "rindex", "count", "startswith", "endswith"])
        record.call(f"str.{name}", text, needle, start, end)
        record.call(f"str.{rng.choice(['split', 'rsplit'])}", text, rng.choice([None, ",", " ", "a", "--"]),
                    rng.choice([-1, 0, 1, 2, 3]))
        record.call("str.replace", text, needle, rng.choice(["", "x", "YZ"]), rng.choice([-1, 0, 1, 2, 50]))
    for args in [("a", 1), ("a",), ("a", None), ("a", ("a", "b")), ("a", ()), ("a", (1,)), ("a", "a", "b"), ("a", "a", 1.5)]:
        for name in ["startswith", "endswith", "index", "replace", "strip", "split", "rsplit", "partition", "join",
                     "removeprefix", "center", "ljust", "zfill", "expandtabs", "translate", "encode", "__getitem__",
                     "__contains__"]:
            record.call(f"str.{name}", *args)
    for sep in ["", ", ", "\U0001f600"]:
        for items in [[], ["a"], ["a", "b", "c"], ("x", "y"), "abc", [1], ["a", 1], 5, None, {"k": 1, "l": 2}]:
            record.call("str.join", sep, items)
    record.call("str.join", ",")
    for args in [("abc", "xyz"), ("abc", "xyz", "d"), ("ab", "x"), ({"a": 1},), ({97: "x", "b": None},), ({"ab": 1},),
                 ({1.5: 1},), (1,), ("a", 1), ("a", "b", 1), (1, "a"), ("\U0001f600", "x")]:
        record.call("str.maketrans", *args)
    for table in [{97: "X"}, {97: None, 98: "long", 99: 100}, {}, {97: 1114112}, {97: 1.5}, ["zero"], 1, None]:
        for text in ["abc", "", "\U0001f600a", "\x00"]:
            record.call("str.translate", text, table)
    encodings = ["utf-8", "UTF8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "foo"]
    for text in ["abc", "h\u00e9", "\u4e16\U0001f600", "\ud800x", ""]:
        for encoding in encodings:
            for errors in ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogatepass", "bar"]:
                record.call("str.encode", text, encoding, errors)
        record.call("str.encode", text)
    for key in [0, 1, -1, 5, -6, True, "a", 1.5, None, 2**70]:
        record.call("str.__getitem__", "hello", key)
        record.call("str.__getitem__", "x\U0001f600y", key)
    record.call("str.center", "a", 5, "xx")
    record.call("str.center", "a", 5, 1)
    record.call("str.center", "a", 10**30)
    record.call("str.upper", "a", 1)
    record.call("str.isalpha", 1)
    record.call("str.replace", "a", "b", "c", count=1)
    record.call("str.split", "a b", maxsplit=0)
    record.call("str.split", "a b", sep=" ", maxsplit=1)
    record.call("str.split", "a b", x=1)
    record.save()


TEMPLATES = [
    "{}", "{0}", "{1} {0}", "{a}", "{} {}", "{0}{}", "{}{0}", "{{}}", "{{{}}}", "{", "}", "{}}", "{{}", "{!r}", "{!s:>10}", "{!a}",
    "{!x}", "{!}", "{!r", "{!r:", "{!rx}", "{:{}}", "{:{w}.{p}f}", "{:>{w}}", "{0[0]}", "{0[a]}", "{d[k]}", "{d[k]", "{d[]}", "{0.real}", "{0.}", "{0.x}",
    "{0.real.imag}", "{0[0][1]}", "{:{:{}}}", "{:d}", "{:x}", "{:,}", "{:.2f}", "{:^20}", "{: }", "a{}b{}c", "{a!r:*^10}", "{0[0]x}", "{d[0]}",
    "{:%}", "{0:{0}}", "{-1}", "{ 0}", "{a b}", "{[0]}", "{.real}", "{99999999999999999999}", "{0[99999999999999999999]}", "{:{{}}}", "{:}}", "{a{b}}",
    "\u4e16{}\U0001f600", "{0!r:.3}",
]
PERCENTS = [
    "%d", "%s", "%r", "%a", "%x", "%X", "%o", "%i", "%u", "%c", "%f", "%e", "%g", "%F", "%E", "%G", "%%", "%5d", "%-5d|", "%05d", "%+d", "% d",
    "%#x", "%#o", "%#X", "%.3d", "%10.4d", "%-10.4x|", "%010.4d", "%.2f", "%8.2f", "%-8.2f|", "%08.2f", "%+.1e", "%#.0f", "%.0f", "%10s", "%-10s|",
    "%.2s", "%10.2s", "%5c", "%ld", "%hd", "%Lf", "%*d", "%.*f", "%-*d|", "%d %d", "%s and %s", "%(a)s", "%(a)d %(b)s", "%(a", "%", "%z", "%5", "abc",
    "%d%%", "%(a)5.2f", "%((x))s", "%#r", "%020d", "% 05d", "%+05d", "%-05d|", "%.s", "%.f", "%5%", "\u4e16%s", "%\u4e16", "%.10r", "%#g", "%0+10.3f",
]


def record_templates():
    record = Record("templates")
    for template in TEMPLATES:
        for args in [(), (1,), (1, 2), ("ab", 10), ([7, [8, 9]],), ({"a": 1, 0: "zero"},), (1.5, 8), (3.14159, "x", 5)]:
            record.call("str.format", template, *args)
            record.call("str.format", template, *args, a="A", d={"k": "v", 0: 1}, w=8, p=2)
        record.call("str.format_map", template, {"a": 1, "d": {"k": 2}, "w": 5, "p": 1})
    for template in PERCENTS:
        for values in [1, -1, 255, 10**25, 1.5, -0.0, 1e300, float("nan"), float("-inf"), "x", "ab", "\U0001f600", None, True, (), (1,), (1, 2),
                       ("a", "b"), (5, 3.14159), (-6, 42), (3, 7, 9), [1, 2], {"a": 1, "b": "two"}, {"a": 2.5}, {}, b"x", 97, 1114112, -5]:
            record.call("str.__mod__", template, values)
    record.save()


def record_numbers():
    record = Record("numbers")
    texts = ["", " ", "1", " 12 ", "-5", "+7", "- 5", "0x1f", "0b101", "0o17", "1_000", "1__0", "_1", "1_", "0x_f", "12a", "z", "\u0663", "1.5", "0",
             "00", "007", "1e3", "\t9\n", "9" * 30, "-" + "9" * 30, "--1", "0b", "0x", "\u00b2", "9" * 4300, "9" * 4301, "1 2", "0xg", "0_7", "0_0", "\x001"]
    for text in texts:
        record.call("int", text)
        for base in [0, 2, 8, 10, 16, 36, 1, 37, -1]:
            record.call("int", text, base)
        record.call("float", text)
        record.call("complex", text)
    for text in ["1.5", "-.5", "5.", ".", "1e5", "1e", "e5", "inf", "-Infinity", "nan", "+nan", "infin", "1_0.0_1", "1_.0", "1e1_0", "1e400", "-1e400",
                 "1e-400", "0x1p3", " 1.5\n", "1,5", "\u0661.5", "1.7976931348623159e308", "2.4703282292062328e-324", "123456789012345678901234567890"]:
        record.call("float", text)
        record.call("complex", text)
    for text in ["1+2j", "1-2j", "-1.5e3+2.5e-3j", "j", "-j", "+j", "2j", "(1+2j)", " ( 3j ) ", "1+j", "1 + 2j", "1+2", "nan+infj", "1j+2", "()", "1e5j", "inf-j"]:
        record.call("complex", text)
    for value in FLOATS + INTS[:12] + [None, [], b"12", b"zz", bytearray(b"7"), (1,), 1j, True, "x" * 300]:
        record.call("int", value)
        record.call("float", value)
        record.call("bool", value)
        record.call("complex", value)
        record.call("abs", value)
        record.call("round", value)
        for name in ["hex", "oct", "bin", "chr", "ord"]:
            record.call(name, value)
    for value in some_floats(60):
        for digits in [None, 0, 1, 2, 3, 5, 10, 17, 400, -1, -2, -5, -400]:
            record.call("round", value, digits)
        for name in ["is_integer", "hex", "as_integer_ratio", "__int__", "__trunc__", "__floor__", "__ceil__", "__repr__", "__neg__", "__abs__", "__bool__"]:
            record.call(f"float.{name}", value)
        if value == value:
            record.call("float.fromhex", value.hex())
    for text in ["0x1.8p3", "1.8", "-0x.8p-1074", "0x1p1024", "0x1p-1075", "0x1.fffffffffffff8p1023", "x", "", "0x", "inf", "-nan", "0x1.0000000000000180p0", "0x3p-1075", "1p1"]:
        record.call("float.fromhex", text)
    for value in some_ints(40):
        for digits in [None, 0, 1, -1, -2, -3, -10, -50]:
            record.call("round", value, digits)
        for name in ["bit_length", "bit_count", "as_integer_ratio", "conjugate", "__neg__", "__abs__", "__invert__", "__repr__", "__str__", "is_integer",
                     "__bool__", "__index__"]:
            record.call(f"int.{name}", value)
        for name in ["hex", "oct", "bin", "chr", "abs", "str", "float"]:
            record.call(name, value)
        for length in [0, 1, 2, 8, 20]:
            record.call("int.to_bytes", value, length, rng.choice(["big", "little"]))
            record.call("int.to_bytes", value, length, rng.choice(["big", "little"]), signed=True)
    record.call("int.to_bytes", 5)
    record.call("int.to_bytes", 5, byteorder="little", length=2)
    record.call("int.to_bytes", 1, 1, "x")
    record.call("int.to_bytes", 1, -1)
    for source in [b"", b"\x01", b"\xff\x00", [1, 2], (255,), [256], "a", 5, None, bytearray(b"\x80")]:
        for order in ["big", "little", "x"]:
            record.call("int.from_bytes", source, order)
            record.call("int.from_bytes", source, order, signed=True)
    pool = INTS[:14] + FLOATS[:14] + [True, False, "a", None, 2.5, -3, 7, -7.5, float("inf"), float("nan")]
    for _ in range(700):
        a, b = rng.choice(pool), rng.choice(pool)
        record.call("divmod", a, b)
        if not (isinstance(a, int) and isinstance(b, int) and (abs(a) > 1000 or abs(b) > 1000)):
            if not isinstance(a, float) and not isinstance(b, float):
                record.call("pow", a, b)
        name = rng.choice(["add", "sub", "mul", "truediv", "floordiv", "mod", "lt", "le", "eq", "ne", "gt", "ge"])
        if type(a) is int and not (abs(a) > 2**62 and name in ("truediv",)):
            record.call(f"int.__{name}__", a, b)
            record.call(f"int.__r{name}__" if name[0] not in "lengr" and name not in ("lt", "le", "eq", "ne", "gt", "ge") else f"int.__{name}__", a, b)
        if type(a) is float:
            record.call(f"float.__{name}__", a, b)
    for a in [0, 1, 2, 3, 10, -7, 12345]:
        for b in [0, 1, 5, -1, -3, 100]:
            for c in [1, 2, 7, -7, 10, 0, 10**9 + 7, None, 2.0]:
                record.call("pow", a, b, c)
    record.call("pow", 2, exp=10)
    record.call("pow", 2, 3, mod=5)
    record.call("int", x=1)
    record.call("int", "1", base=2)
    record.call("int", base=2)
    record.call("int", 1, 2)
    record.call("int", "1", 2, 3)
    record.call("int", "1", "2")
    record.call("float", 1, 2)
    record.call("float", x=1)
    record.call("bool", 1, 2)
    record.call("complex", 1, 2)
    record.call("complex", 1.5, imag=2)
    record.call("complex", 1j, 2j)
    record.call("complex", "1", 2)
    record.call("complex", 1, "2")
    record.call("chr", 97)
    record.call("chr", 2**31)
    record.call("chr", -(2**31) - 1)
    record.call("ord", "ab")
    record.call("ord", "")
    record.call("ord", b"a")
    record.call("ord", b"ab")
    record.call("ord", "\U0001f600")
    for a in [1j, 1 + 2j, -0.5 - 0.25j, 3 + 0j]:
        for b in [1j, 2, 0.5, 3 - 4j, 0, "x"]:
            for name in ["add", "sub", "mul", "truediv", "radd", "rsub", "eq", "ne"]:
                record.call(f"complex.__{name}__", a, b)
        record.call("abs", a)
        record.call("complex.conjugate", a)
    record.save()


def record_bytes():
    record = Record("bytes")
    sources = [b"", b"abc", b"Hello World", b"a,b,,c", b"  x y  ", b"\x00\xff\x80", b"line\nb\r\nc\r", b"123", b"ABC", b"abab", b"-5", b"+", b"Title Case It", b"tic-tac"]
    needles = [b"", b"a", b"b", b",", b"ab", b" ", 97, 0, 256, "a", None, b"\xff"]
    for value in sources + [bytearray(source) for source in sources[:6]]:
        kind = type(value).__name__
        for name in ["upper", "lower", "title", "capitalize", "swapcase", "isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "istitle", "isascii",
                     "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "hex", "decode", "__len__", "__repr__"]:
            record.call(f"{kind}.{name}", value)
        record.call("repr", value)
        record.call("str", value)
        record.call(f"{kind}.splitlines", value, True)
        for needle in needles:
            for name in ["find", "rfind", "index", "rindex", "count", "startswith", "endswith", "split", "rsplit", "partition", "rpartition", "strip", "removeprefix",
                         "removesuffix", "__contains__", "__getitem__", "__add__"]:
                if needle is None and name == "__getitem__":
                    continue
                if name == "__add__" and not isinstance(needle, bytes):
                    continue
                record.call(f"{kind}.{name}", value, needle)
            record.call(f"{kind}.find", value, needle, 1, -1)
            record.call(f"{kind}.replace", value, needle, b"<>")
            record.call(f"{kind}.replace", value, needle, b"", 1)
        for width in [0, 5, 14, 15]:
            record.call(f"{kind}.center", value, width)
            record.call(f"{kind}.ljust", value, width, b"*")
            record.call(f"{kind}.rjust", value, width)
            record.call(f"{kind}.zfill", value, width)
        for sep in [None, b",", b" "]:
            for limit in [0, 1, 2, 9]:
                record.call(f"{kind}.split", value, sep, limit)
                record.call(f"{kind}.rsplit", value, sep, limit)
        record.call(f"{kind}.hex", value, ":")
        record.call(f"{kind}.hex", value, "-", 2)
        record.call(f"{kind}.hex", value, "-", -2)
    for kind in ["bytes", "bytearray"]:
        for args in [(), (3,), (0,), (-1,), ([1, 2],), ([256],), ([-1],), (["a"],), ("a",), ("a", "utf-8"), ("\u00e9", "ascii"), ("\u00e9", "ascii", "replace"), (b"x",),
                     (1.5,), (None,), ("a", 1), (b"a", "utf-8"), ((1, 2, 3),), ({1: 2},), (bytearray(b"q"),), (10**20,)]:
            record.call(kind, *args)
        for text in ["", "00ff", "0 1", "00 ff", "zz", "abc", "a", " ab\tcd ", "0g", "\u00e9"]:
            record.call(f"{kind}.fromhex", text)
        record.call(f"{kind}.fromhex", b"00")
        for items in [[], [b"a", b"b"], [b"a", "b"], [bytearray(b"q")], 5, "ab"]:
            record.call(f"{kind}.join", b"-" if kind == "bytes" else bytearray(b"-"), items)
    bad = [b"\xff", b"\xe2\x28", b"ab\xe2", b"\xe2\x82", b"\xf0\x9f\x98", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xf5", b"a\x80b", b"\xe2\x82\xac", b"\xf0\x9f\x98\x80",
           b"\xff\xfea\x00", b"a", b"a\x00b", b"\xef\xbb\xbfx", b"\x00\xd8"]
    for value in bad:
        for encoding in ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "foo"]:
            for errors in ["strict", "ignore", "replace", "backslashreplace"]:
                if errors == "strict" or encoding in ("utf-8", "ascii"):
                    record.call("bytes.decode", value, encoding, errors)
        record.call("bytes.decode", value, errors="surrogateescape")
    record.call("bytes.maketrans", b"abc", b"xyz")
    record.call("bytes.maketrans", b"abc", b"x")
    record.call("bytes.translate", b"abcabc", None, b"a")
    record.call("bytes.translate", b"abcabc", bytes(range(1, 256)) + b"\0")
    record.call("bytes.translate", b"abc", b"x")
    record.save()


def record_programs():
    """The output of every program beside the recordings, as it should be."""
    for program in sorted((FOLDER.parent / "programs").glob("user_*.py")):
        done = subprocess.run([sys.executable, program.name], cwd=program.parent, capture_output=True, text=True, check=True)
        program.with_suffix(".out").write_text(done.stdout)


if __name__ == "__main__":
    record_programs()
    sys.set_int_max_str_digits(4300)
    record_format()
    record_repr()
    record_text()
    record_templates()
    record_numbers()
    record_bytes()
