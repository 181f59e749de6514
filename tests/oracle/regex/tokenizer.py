# A tokenizer for arithmetic with one pattern of alternatives, and a small parser over it.
import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    text: str
    column: int


SPECIFICATION = [
    ("NUMBER", r"\d+(\.\d*)?"),
    ("NAME", r"[A-Za-z_]\w*"),
    ("OP", r"[-+*/()=]"),
    ("SKIP", r"[ \t]+"),
    ("WRONG", r"."),
]
MASTER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in SPECIFICATION))


def tokenize(text):
    for found in MASTER.finditer(text):
        kind = found.lastgroup
        if kind == "SKIP":
            continue
        if kind == "WRONG":
            raise SyntaxError(f"unexpected {found.group()!r} at column {found.start()}")
        yield Token(kind, found.group(), found.start())


class Parser:
    def __init__(self, text, names):
        self.tokens = list(tokenize(text))
        self.at = 0
        self.names = names

    def peek(self):
        return self.tokens[self.at].text if self.at < len(self.tokens) else None

    def take(self):
        token = self.tokens[self.at]
        self.at += 1
        return token

    def expression(self):
        value = self.term()
        while self.peek() in ("+", "-"):
            if self.take().text == "+":
                value += self.term()
            else:
                value -= self.term()
        return value

    def term(self):
        value = self.factor()
        while self.peek() in ("*", "/"):
            value = value * self.factor() if self.take().text == "*" else value / self.factor()
        return value

    def factor(self):
        token = self.take()
        if token.kind == "NUMBER":
            return float(token.text) if "." in token.text else int(token.text)
        if token.kind == "NAME":
            return self.names[token.text]
        if token.text == "-":
            return -self.factor()
        value = self.expression()
        self.take()
        return value


for text in ["1 + 2 * 3", "(1 + 2) * 3", "-x * (y - 1.5) / 2", "7 $ 2"]:
    try:
        print(text, "=", Parser(text, {"x": 4, "y": 10}).expression())
    except SyntaxError as error:
        print(text, "->", error)
print(list(tokenize("a = 1")))
