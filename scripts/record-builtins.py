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

    def save(self):
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


if __name__ == "__main__":
    sys.set_int_max_str_digits(4300)
    record_format()
    record_repr()
