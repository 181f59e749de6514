# Everything that a match object tells.
import re

pattern = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?")
found = pattern.search("due 2024-05, paid 2024-06-01")
print(found, bool(found))
print(found.group(), found.group(0), found.group(1, 2), found["month"], found[3])
print(found.groups(), found.groups("?"), found.groupdict(), found.groupdict("?"))
print(found.span(), found.span("year"), found.start(2), found.end(2), found.span("day"))
print(found.string, found.re is pattern, found.pos, found.endpos, found.lastindex, found.lastgroup)
print(found.expand(r"\g<month>/\g<year>"), found.regs)
for bad in (4, "week", -1):
    try:
        found.group(bad)
    except IndexError as error:
        print(type(error).__name__, error, repr(bad))
print(pattern.match("2024-05"), pattern.match(" 2024-05"), pattern.fullmatch("2024-05-1"))
print(pattern.search("x2024-05", 2), pattern.search("x2024-05", 1).start())
if (m := re.match(r"(\w+)\s+(\w+)", "Isaac Newton, physicist")):
    first, last = m.groups()
    print(last, first)
print(hasattr(found, "nothing"), type(found).__name__, type(pattern).__name__, isinstance(found, re.Match))
