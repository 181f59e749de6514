"""Arguments written in Python: iterators, mappings, indices, and subclasses handed to methods of str, bytes and int."""


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Letters:
    def __init__(self, text):
        self.text = text

    def __iter__(self):
        for letter in self.text:
            yield letter


class Missing(dict):
    def __missing__(self, key):
        return f"<{key}>"


class Table:
    def __getitem__(self, point):
        if point == ord("x"):
            raise KeyError(point)
        return chr(point).upper() if point != ord("b") else None


print("-".join(Letters("abc")), ",".join(letter * 2 for letter in "xy"), "".join({"k": 1, "l": 2}))
print("{a} {b}".format_map(Missing(a=1)), "%(a)s %(z)s %(n)d" % Missing(a=1, n=3), "abcx".translate(Table()))
print("a".center(Index(5), "*"), "abc".find("c", Index(1)), "7".zfill(Index(3)), "a,b,c".split(",", Index(1)), "a\tb".expandtabs(Index(4)))
print("aaa".replace("a", "b", Index(2)), "x" * Index(3), "hello"[Index(1)], "hello"[Index(1) : Index(3)], "abc".ljust(Index(4)) + "|")
print(int("ff", Index(16)), round(2.675, Index(2)), round(1234, Index(-2)), (258).to_bytes(Index(2), "big"), int.from_bytes((b for b in [1, 2]), "big"))
print(bytes(b for b in range(3)), bytes(Letters([65, 66])), bytearray(i for i in (1, 2)), b",".join(bytes([i]) for i in (65, 66)))
array = bytearray(b"ab")
array.extend(i + 1 for i in (65, 66))
array += b"!"
array[0] = 90
array.append(Index(33)) if False else array.append(33)
print(array, array.decode(), len(array), array[1:3], list(array), array.find(b"B"), array == b"ZbBC!!", bytes(array), array.hex(" "))
del_one = array.pop()
array.insert(0, 64)
array.reverse()
print(del_one, array, b"%s" == b"%s", b"abc" < b"abd", b"a" in b"abc", 97 in b"abc", b"abc"[0], b"abc"[::-1], b"a" + bytearray(b"b"), bytearray(b"a") + b"b", hash(b"a") == hash(b"a"))

for bad in (
    lambda: "-".join(1 for _ in "a"),
    lambda: "-".join(5),
    lambda: "a".center(Letters("a")),
    lambda: "{}".format_map(5),
    lambda: "{x}".format_map(5),
    lambda: bytes(Letters(["a"])),
    lambda: bytearray(b"a").extend(i for i in [300]),
    lambda: int("5", Letters("")),
    lambda: "abc".translate(Letters("")),
    lambda: "{0.missing}".format(Letters("")),
    lambda: "{0[1]}".format(Letters("")),
    lambda: "%d" % Letters(""),
    lambda: "%(a)d" % Letters(""),
    lambda: "%s" % (),
    lambda: "%s %s" % (1, 2, 3),
    lambda: str(b"a", 5),
    lambda: format(1, 5),
    lambda: Letters("") + "a",
    lambda: "a" + Letters(""),
    lambda: int(Letters("")),
    lambda: float(Letters("")),
    lambda: round(Letters("")),
    lambda: abs(Letters("")),
    lambda: hex(Letters("")),
    lambda: chr(Letters("")),
    lambda: divmod(Letters(""), 1),
    lambda: pow(Letters(""), 1),
    lambda: pow(2, Letters(""), 3),
):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


class Color(int):
    def __new__(cls, value, name):
        self = super().__new__(cls, value)
        self.name = name
        return self

    def __str__(self):
        return self.name

    def __format__(self, spec):
        return format(int(self), spec) if spec else self.name


red = Color(255, "red")
print(red, repr(red), f"{red} {red:x} {red:>5d}", red + 1, "%s %d %x" % (red, red, red), [red], {red: 1}, red == 255, hash(red) == hash(255), red.name, bin(red), str(red), int(red))
print(sorted([Color(3, "c"), Color(1, "a")]), max(Color(3, "c"), Color(5, "e")).name, range(10)[Color(2, "two")], "ab" * Color(2, "two"), [1, 2, 3][Color(1, "one")])


class Name(str):
    def __new__(cls, text, extra=None):
        self = str.__new__(cls, text)
        self.extra = extra
        return self

    def __eq__(self, other):
        return str.__eq__(self, other) or other == self.extra

    def __hash__(self):
        return str.__hash__(self)

    def __add__(self, other):
        return Name(str.__add__(self, other), "added")


n = Name("bob", 5)
print(n, n.extra, n == "bob", n == 5, {n: 1}[n], n + "by", (n + "by").extra, n.upper(), n.split("o"), "x" + n, n[1:], len(n), "o" in n, f"{n:*^7}", "{:>5}".format(n), "%5s" % n, sorted([Name("b"), Name("a")]))
print(str.upper(n), str(n), type(str(n)).__name__, isinstance(n, str), n.join(["1", "2"]), ["x"].__contains__("x"), list(n), n.startswith("b"), n.replace("b", "d"), n.encode(), n < "c", n != "bob")
print(int(Name("12")), float(Name("1.5")), int("1_000"), float("  -1e3 "), complex("1+2j"), bool(Name("")), ord(Name("a")), Name("a") * 3, Name("%d") % 5, Name("{}").format(6))
