import sys
print(1, "a", None, True, 2.5, [1, "x"], (1,), {"k": 1}, {3}, sep="|", end="!\n")
print(); print("", end=""); print("no newline", end=" "); print("joined")
print(*range(3), sep=""); print("a", "b", sep="\n")
sys.stdout.write("written\n"); print("err", file=sys.stderr); sys.stderr.write("err2\n")
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), "tab\there", repr("tab\t\n\x00é\u200b"))
print([1.0, 1e100, 1e-10, float("inf"), float("nan"), -0.0], 10 ** 15 + 0.5, 1e16, 123456789.123)
print({"a": [1, {"b": (2,)}]}, [[]], {}, set(), (), frozenset({1}), range(3), slice(1), b"by\x00", bytearray(b"x"))
print(print, len, int, type, object, Exception, sep="\n")
class A: pass
print(A, A.__name__, type(A()), ValueError("x"), repr(ValueError("x")), NotImplemented, ...)
print(str(5) + str(None) + str([1]), "%5d|%-5s|%05.1f" % (5, "a", 2.25), "{:>6}|{:^6}|{:+}".format("r", "c", 3))
l = [1]; l.append(l); d = {}; d["d"] = d; print(l, d)
print(1_000_000, 0xff, 0b101, 0o17, 1j, 2 + 3j, complex(1, -1))
print("multi", """line
text""")
print("unicode: é 日本 😀", len("😀"), "😀"[0], ord("é"), chr(8364))
try: print("x", sep=5)
except TypeError as e: print(e)
def f(): pass
print(f.__name__, (lambda: 0).__name__, f.__qualname__, [].append.__name__, "abc".upper.__qualname__)
