"""Methods of user classes that text operations ask."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"

    def __str__(self):
        return f"<{self.x};{self.y}>"

    def __format__(self, spec):
        return f"[{spec}|{self.x}]"

    @property
    def total(self):
        return self.x + self.y

    def __getitem__(self, key):
        return f"item {key!r}"


class Plain:
    pass


class OnlyRepr:
    def __repr__(self):
        return "OnlyRepr!"


p = Point(1, "two")
print(p, repr(p), str(p), ascii(p), format(p), format(p, "spec"))
print([p], (p,), {p.x: p}, {1: [p, p]}, [(p, [p])])
print(f"{p} {p!r} {p!s} {p!a} {p:abc} {p!r:>20} {[p]}")
print("{} {!r} {!s:>10} {:x} {0.x} {0[k]}".replace("{0", "{q").format(p, p, p, p, q=p))
print("{0.total} {0[5]} {0[key]}".format(Point(2, 3)))
print("{p[a b]} {p.x:>{w}}".format(p=p, w=4))
print("%s %r %a %5s|%-12s|%.2s" % (p, p, p, p, p, p))
print("%(p)s and %(p)r" % {"p": p})
print("%s" % [p], "%r" % {"k": p})
print(OnlyRepr(), str(OnlyRepr()), [OnlyRepr()], f"{OnlyRepr()}", f"{OnlyRepr()!s:>12}")
print(str(Plain())[:26], repr(Plain())[:26])
print({OnlyRepr()}, frozenset([OnlyRepr()]), {"k": OnlyRepr()}.values(), {"k": OnlyRepr()}.items())
print(slice(OnlyRepr(), 1), OnlyRepr().__repr__(), object.__str__(OnlyRepr()))
print(ValueError(OnlyRepr()), repr(ValueError(OnlyRepr(), 1)), KeyError(p), str(KeyError("k")))
print("-".join(str(i) for i in range(4)), ",".join(map(str, [1, 2.5, None])), "".join(c for c in "abc"))

loop = [p]
loop.append(loop)
print(loop)
d = {"p": p}
d["d"] = d
print(d)


class Node:
    def __init__(self):
        self.children = [self]

    def __repr__(self):
        return f"Node({self.children})"


try:
    print(Node().children)
except RecursionError as error:
    print("RecursionError")


class Bad:
    def __str__(self):
        return 5

    def __repr__(self):
        return None

    def __format__(self, spec):
        return 1


for show in (str, repr, format, ascii, lambda x: f"{x}", lambda x: "%s" % x, lambda x: [x].__repr__(), lambda x: "{}".format(x)):
    try:
        print(show(Bad()))
    except TypeError as error:
        print("TypeError:", error)


class Raises:
    def __repr__(self):
        raise ValueError("in repr")


for show in (str, repr, lambda x: f"{[x]}", lambda x: "%r" % (x,), lambda x: "{!r}".format(x), print):
    try:
        print(show(Raises()))
    except ValueError as error:
        print("ValueError:", error)

print(super(Point, p).__repr__()[:29], p.__repr__(), p.__format__("q"))


class Loud(str):
    def __str__(self):
        return self.upper() + "!"

    def shout(self):
        return self + "?"


s = Loud("hey")
print(s, repr(s), s.shout(), len(s), s[0], s == "hey", f"{s}", f"{s:>6}", "%s" % s, s.upper(), "h" in s, s * 2, type(s + "x").__name__)
print("".join([s, "x"]), {s: 1}["hey"], isinstance(s, str), s.split("e"), hash(s) == hash("hey"))
