# String methods: searching, splitting, stripping, case, padding, tests, translation.
s = "  The Quick brown fox  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), s.strip().lower(), s.upper().strip(), s.strip().title(), "hELLO wORLD".capitalize(), "aBc".swapcase(), "ß".casefold())
t = s.strip()
print(t.split(), t.split("o"), t.split(" ", 1), t.rsplit(" ", 1), "a,b,,c".split(","), "".split(), "".split(","), "a\nb\r\nc\x0bd".splitlines(), "x\ny\n".splitlines(True))
print(t.find("o"), t.rfind("o"), t.find("z"), t.index("Q"), t.count("o"), t.startswith("The"), t.endswith(("fox", "dog")), t.startswith("Quick", 4), "Quick" in t)
print(t.partition(" "), t.rpartition(" "), t.partition("@"), "k=v=w".partition("="))
print(t.replace("o", "0"), t.replace("o", "0", 1), "aaa".replace("", "-"), "-".join("abc"), ", ".join(["a"]), "".join([]))
print("7".zfill(3), "-7".zfill(4), "ab".center(7, "*"), "ab".ljust(5) + "|", "ab".rjust(5, "."), "a\tb".expandtabs(4), "ab" * 3)
print("abc".isalpha(), "ab1".isalnum(), "12".isdigit(), "½".isnumeric(), "²".isdigit(), "²".isdecimal(), " \n".isspace(), "Ab C".istitle(), "AB".isupper(), "ab".islower(), "a_1".isidentifier(), "1a".isidentifier(), "é".isascii(), "a\n".isprintable(), "".isalpha())
print("abcabc".strip("ac"), "www.site.com".removeprefix("www.").removesuffix(".com"), "xyx".lstrip("x"), "hello".translate(str.maketrans("el", "ip", "o")), str.maketrans({"a": None, "b": "BB"}), "abc".translate({97: None, 98: "B"}))
print(ord("a"), chr(8364), [ord(c) for c in "aé€😀"], len("😀é"), "😀é"[0], "😀é"[::-1], "e\u0301" == "é", "\x41\u0042\U00000043\101")
print("a" < "b" < "ba", "Z" < "a", "10" < "9", max("hello"), sorted("bca"), list("hi"), tuple("hi"), set("aa"), "a" "b", 'it''s', "tab\there", r"raw\n", """tri
ple""")
for wrong in [lambda: "abc".index("z"), lambda: "a" + 1, lambda: "a" - "b", lambda: "abc"[10], lambda: ",".join([1]), lambda: "a".split(""), lambda: "x".center(5, "ab"), lambda: "a".foo(), lambda: ord("ab"), lambda: chr(-1), lambda: "a".replace("a"), lambda: "a".startswith(1), lambda: "abc".count(1), lambda: "a" in 5, lambda: 1 in "abc", lambda: "a" * "b", lambda: "%d" % "x", lambda: "%s %s" % "a", lambda: "{} {}".format(1), lambda: "{a}".format(b=1), lambda: int("a"), lambda: "a".encode("nope"), lambda: "x".zfill("y"), lambda: str.upper(5), lambda: "abc".strip(1)]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
