# Wrong patterns: the words and the place of each complaint.
import re
for p in ["(", ")", "a)", "[", "[a", "[b-a]", "*", "a**", "a+*", "+a", "(?", "(?P", "(?P<", "(?P<a", "(?P<1>a)", "(?P<>a)", "(?P=a)", "(?P>a)", "(?<a)", "(?z)", "(?P<a>x)(?P<a>y)", "\\", "a\\", "\\q", "\\1", "(a\\1)", "(a)\\2", "(?(1)a)", "(?(0)a)", "(?(x)a)", "(a)(?(1)b|c|d)", "(?i-i:a)", "(?-:a)", "(?iz:a)", "(?i", "(?L)a", "(?au)a", "a(?i)b", "(?<=a*)b", "(?<=a|bc)d", "(?#abc", "\\x4", "\\u123", "\\U00110000", "[\\d-z]", "[a-\\d]", "a{3,2}", "a{99999999999}", "\\400", "[\\400]", "(?<=(a)\\1)", "(?P<é>x)", "x{2}{3}", "^*", "(?:^)*", "(?P<n>a", "(\n(", "(?:", "(?=a", "a|*", "(?-i)a", "(?a-u:x)", "[\\8]", "\\8", "(?P<a b>x)", "(?P<a"]:
    try:
        r = re.compile(p)
        print(repr(p), "ok", r.flags, r.groups)
    except re.error as e:
        print(repr(p), "error:", e, "|", e.msg, e.pos, e.lineno, e.colno, repr(e.pattern))
    except Exception as e:
        print(repr(p), type(e).__name__, e)
