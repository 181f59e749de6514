# Unicode text: encodings, error handlers, escapes, comparisons, slicing beyond the basic plane.
text = "naïve café — 日本語 😀"
print(len(text), text.upper(), text[::-1], text.encode("utf-8"), len(text.encode("utf-8")), len(text.encode("utf-16-le")))
print(text.encode("ascii", "ignore"), text.encode("ascii", "replace"), text.encode("ascii", "xmlcharrefreplace"), text.encode("ascii", "backslashreplace"), "é".encode("latin-1"))
print(text.encode().decode(), b"caf\xe9".decode("latin-1"), b"caf\xe9".decode("utf-8", "replace"), b"caf\xe9".decode("ascii", "ignore"), b"\xf0\x9f\x98\x80".decode())
print(ascii(text), repr("\t\n\r\x00\x7f\x80\u200b\ud800"), repr("it's"), repr('say "hi"'), repr("both ' and \""), "\\n", len("\\n"))
print([hex(ord(c)) for c in text[-3:]], "😀" * 2, "a😀b".find("b"), "a😀b".split("😀"), "😀".center(5, "*"), "x😀".ljust(4, "-"), "日本".rjust(4))
print("ı".upper(), "İ".lower(), "ǆ".title(), "ﬁ".upper(), "ΑΣ".lower(), "Straße".casefold() == "STRASSE".casefold(), "é" == "e\u0301", sorted(["é", "e", "z", "a"]))
for wrong in [lambda: "é".encode("ascii"), lambda: b"\xc3".decode(), lambda: b"\xff".decode("ascii"), lambda: "\ud800".encode(), lambda: "a".encode("no-such"), lambda: str(b"a", "utf-8", 5), lambda: bytes("a", 5)]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(str(b"abc"), str(b"abc", "ascii"), str(object=5), str(), bytes("hé", "utf-8"), "%s" % b"x", f"{b'x'!s}")
