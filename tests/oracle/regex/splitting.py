# split with groups, limits, empty matches, and joined again.
import re

print(re.split(r"[;,\s]\s*", "a, b;c  d,e"))
print(re.split(r"([;,])\s*", "a, b;c"))
print(re.split(r"\W+", "Words, words, words.", maxsplit=1))
print(re.split(r"(\W)", "x+y-z"))
print(re.split(r"(?<=[.!?])\s+", "One. Two! Three? Four"))
print(re.split(r"", "abc"))
print(re.split(r"\d*", "a1b22c"))
print(re.split(r"(?P<sep>-)|\+", "1-2+3"))
key_values = dict(pair.split("=") for pair in re.split(r"&|;", "a=1&b=2;c=3"))
print(key_values)
sentence = "Ünïcode wörds, too: 東京 and Москва"
print(re.findall(r"\w+", sentence))
print(re.findall(r"[a-z]+", sentence, re.A))
print([(m.start(), m.group()) for m in re.finditer(r"\b\w", sentence)])
