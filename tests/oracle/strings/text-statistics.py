# Counting words, letters and lines of a text, and printing bars.
from collections import Counter, defaultdict
import string

TEXT = """Now is the winter of our discontent
Made glorious summer by this sun of York;
And all the clouds that lour'd upon our house
In the deep bosom of the ocean buried."""

lines = TEXT.splitlines()
words = [word.strip(string.punctuation).lower() for word in TEXT.split()]
letters = Counter(c for c in TEXT.lower() if c in string.ascii_lowercase)
print(len(lines), len(words), len(set(words)), max(words, key=len), sum(map(len, words)) / len(words))
for letter, count in letters.most_common(5):
    print(f"{letter} {count:>3} {'#' * (count // 2)}")
by_length = defaultdict(list)
for word in words:
    by_length[len(word)].append(word)
for length in sorted(by_length):
    print(length, sorted(set(by_length[length])))
index = {}
for number, line in enumerate(lines, 1):
    for word in line.split():
        index.setdefault(word.strip(";.").lower(), []).append(number)
print({w: n for w, n in index.items() if len(n) > 1})
print([w for w in words if w == w[::-1]], "".join(sorted(set("".join(words)))), Counter(len(w) for w in words))
longest = max(lines, key=len)
print(longest.center(60, "."), longest.title(), sep="\n")
vowels = str.maketrans("", "", "aeiou")
print(lines[0].translate(vowels), " ".join(reversed(lines[0].split())), lines[0][::2])
print("\n".join(f"{i:>2}: {line:<50}|" for i, line in enumerate(lines)))
