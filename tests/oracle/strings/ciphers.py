# Caesar, Vigenère and run-length coding, palindromes, anagrams, Roman numerals.
import string
from itertools import cycle, groupby


def caesar(text, shift):
    upper, lower = string.ascii_uppercase, string.ascii_lowercase
    table = str.maketrans(upper + lower, upper[shift:] + upper[:shift] + lower[shift:] + lower[:shift])
    return text.translate(table)


def vigenere(text, key, sign=1):
    out = []
    keys = cycle(ord(c) - 97 for c in key)
    for c in text:
        out.append(chr((ord(c) - 97 + sign * next(keys)) % 26 + 97) if c.isalpha() else c)
    return "".join(out)


def encode(text):
    return "".join(f"{len(list(group))}{char}" for char, group in groupby(text))


def decode(text):
    out, number = "", ""
    for c in text:
        if c.isdigit():
            number += c
        else:
            out += c * int(number)
            number = ""
    return out


def roman(n):
    result = ""
    for value, numeral in [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]:
        count, n = divmod(n, value)
        result += numeral * count
    return result


secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3))
code = vigenere("attack at dawn", "lemon")
print(code, vigenere(code, "lemon", -1))
print(encode("aaabccdddd"), decode(encode("aaabccdddd")), [roman(n) for n in (4, 9, 14, 1994, 2024)])
clean = "".join(c.lower() for c in "A man, a plan, a canal: Panama" if c.isalnum())
print(clean == clean[::-1], sorted("listen") == sorted("silent"), {w: "".join(sorted(w)) for w in ["tea", "eat"]})
print(" ".join(f"{ord(c):08b}" for c in "Hi"), "".join(chr(int(b, 2)) for b in "01001000 01101001".split()), int("ff", 16), f"{255:02x}".upper())
print(string.ascii_letters[:5], string.digits, string.hexdigits, string.punctuation, repr(string.whitespace), string.capwords("a bc d"))
template = string.Template("$who likes ${what}s and $$")
print(template.substitute(who="Bob", what="apple"), template.safe_substitute(who="Al"))
try:
    template.substitute(who="x")
except KeyError as error:
    print("missing", error)
