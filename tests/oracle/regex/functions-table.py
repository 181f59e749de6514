# Every function of re on a table of patterns, and what it says of wrong arguments.
import re

def show(pattern, text, flags=0):
    for name in ("match", "fullmatch", "search"):
        m = getattr(re, name)(pattern, text, flags)
        print(name, repr(pattern), repr(text), m, m and m.groups(), m and m.groupdict(), m and (m.lastindex, m.lastgroup, m.regs))
    print(re.findall(pattern, text, flags), [x.span() for x in re.finditer(pattern, text, flags)], re.split(pattern, text, flags=flags))
    print(re.subn(pattern, r"<\g<0>>", text, flags=flags))

for p, t in [("a", "banana"), ("a*", "baac"), ("(a)|b", "ab"), ("(?:(a)|b)*", "ab"), (r"(\d+)-(\d+)", "tel 12-345 6-7"),
    (r"(?P<k>\w+)=(?P<v>\w*)", "a=1, b=, c=3"), (r"\bfoo\b", "foo food foo"), (r"(a+)(a*)", "aaa"), (r"a{2,3}", "aaaaaaa"), (r"a{2,3}?", "aaaaaaa"),
    (r"a{2}", "aaaaa"), (r"a{,2}", "aaaaa"), (r"x{", "x{"), (r"(?=a)\w", "bab"), (r"(?!a)\w", "bab"), (r"(?<=a)b", "abcb"), (r"(?<!a)b", "abcb"),
    (r"(a)\1", "aab"), (r"(?P<q>['\"]).*?(?P=q)", "say 'hi' \"ho'\""), (r"[^aeiou\s]+", "hello world"), (r"[a-c\d-]+", "a-1 zz b"), (r"(a|ab)(c|bcd)(d*)", "abcd"),
    (r"^\w+", "one two\nthree"), (r"\w+$", "one two\nthree\n"), (r"(?m)^\w+$", "one\ntwo\nthree"), (r"(?s).+", "a\nb"), (r".+", "a\nb"), (r"(?i)HeLLo", "hello HELLO"),
    (r"(?i:h)ello", "Hello HELLO"), (r"(?x) a  b # c", "ab"), (r"(a*)*", "aab"), (r"(a*)+", "b"), (r"(a|b)*?c", "ababc"), (r"(?>a+)b", "aab"), (r"(?>a+)ab", "aaab"), (r"a++b", "aab"), (r"a*+a", "aaa"),
    (r"(<)?\w+(?(1)>|!)", "<a> b! <c!"), (r"\Aa\Z", "a"), (r"\Ba", "aa ba"), (r"\x41\u0042\103", "ABC"), (r"[\]\-\\]", "]-\\"), (r"[]a]+", "]a]"), (r"", "ab"), (r"|a", "ba"), (r"(?:)", "x"), (r"(((a)))", "a"),
    (r"(\w)(\w)?", "abc"), (r"ß", "ß"), (r"(?i)STRASSE|ß|é", "É strasse"), ("[^\n]*", "ab\ncd"), (r"\s*,\s*", "a , b,c ,d"), (r"(\W+)", "Words, words, words."), (r"\.", "a.b.c"), ("(?:ab|cd)+?", "ababcd"),
    ("(?:ab|cd){2,}", "ababcdab"), ("(?:a|b){1,2}c", "abc aac bbc"), ("(x)?(y)?z", "z yz xz"), ("😀+", "a😀😀b"), ("(?a)\\w+", "é abc"), ("\\w+", "é abc_1"), (r"(a)(?#comment)(b)", "ab"), (r"(?P<a>.)(?P<b>.)?", "xyz"), (r"\d{3}-\d{4}|\d{7}", "555-1234 5551234")]:
    show(p, t)
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("a", lambda m: m[0].upper(), "banana", count=2), re.sub("x*", "-", "abxd"), re.sub(r"\n", r"\\n", "a\nb"))
print(re.escape("a.b*c [x]"), re.escape(b"a+b"), re.split(r"(,)|(;)", "a,b;c"), re.split(",", "a,b,c,d", 2), re.split(r"x*", "axbc"))
print(re.compile("a"), re.compile("a\n'", re.I | re.M), re.compile(b"a", re.X), re.compile("a", re.A), repr(re.I | re.M), re.I, re.NOFLAG, re.compile("x" * 300))
p = re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)")
print(p.groups, p.groupindex, p.flags, p.pattern, p == re.compile(p.pattern), p.match("2024-05").expand(r"\g<m>/\g<y> \1 \\ \n"))
m = p.search("on 2024-05 and")
print(m[0], m["y"], m.group("y", "m"), m.group(), m.start("m"), m.end(2), m.span(), m.pos, m.endpos, m.string, m.re is p, bool(m))
print(p.search("2024-05", 1), p.match("x2024-05", 1), p.match("2024-05", 0, 6), list(p.finditer("2024-05 2025-06")))
print(re.findall(rb"\d+", b"1 22 333"), re.sub(rb"\d", b"<\\g<0>>", b"a1b"), re.match(b"(a)", bytearray(b"ab")))
for f in [lambda: m.group(5), lambda: m["zz"], lambda: re.match("a", 5), lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.compile(5), lambda: re.compile(p, re.I), lambda: re.match(p, None), lambda: re.sub("a", 5, "a"), lambda: re.compile("a").foo, lambda: re.sub("(a)", r"\2", "a"), lambda: re.sub("(a)", r"\g<x>", "a"), lambda: re.sub("(a)", r"\q", "a"), lambda: re.sub("a", lambda m: 5, "a"), lambda: re.compile("a", re.L), lambda: re.compile("a", re.A | re.U)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
