# sub with templates, functions, counts and flags, as text is usually cleaned.
import re

text = "The quick brown fox. The lazy dog!   Phone: 555-1234, 555-9876."
print(re.sub(r"\s+", " ", text))
print(re.sub(r"(\d{3})-(\d{4})", r"(\1) \2", text))
print(re.sub(r"(?P<first>\w+) (?P<second>\w+)", r"\g<second> \g<first>", text, count=2))
print(re.sub(r"\bthe\b", "a", text, flags=re.IGNORECASE))
print(re.sub(r"\w+", lambda m: m.group().capitalize(), "hello wide world"))
print(re.subn("o", "0", text))


def camel(name):
    return re.sub(r"_([a-z])", lambda m: m[1].upper(), name)


def snake(name):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


print(camel("get_http_response"), snake("getHTTPResponseCode"), snake("simpleName2Go"))
table = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
print(re.sub("[&<>]", lambda m: table[m[0]], "a < b && c > d"))
counter = iter(range(1, 100))
print(re.sub(r"#", lambda m: str(next(counter)), "# one, # two, # three"))
print(re.sub(r"(a)|(b)", r"[\1\2]", "abc"))
print(re.sub(r"^", "> ", "one\ntwo", flags=re.M))
print(re.sub("", "-", "abc"), re.sub(r"\b", "|", "hi there"))
