"""Laying out text."""


def dedent(text):
    lines = text.split("\n")
    margin = None
    for i, line in enumerate(lines):
        stripped = line.lstrip(" \t")
        if not stripped:
            lines[i] = ""
            continue
        indent = line[: len(line) - len(stripped)]
        if margin is None:
            margin = indent
        while not indent.startswith(margin):
            margin = margin[:-1]
    if not margin:
        return "\n".join(lines)
    return "\n".join([line[len(margin):] if line else line for line in lines])


def indent(text, prefix, predicate=None):
    result = ""
    for line in text.splitlines(True):
        wanted = predicate(line) if predicate else line.strip()
        result += prefix + line if wanted else line
    return result


def wrap(text, width=70, initial_indent="", subsequent_indent="", **options):
    lines = []
    current = ""
    margin = initial_indent
    for word in text.split():
        while len(margin) + len(word) > width and not current and width > len(margin):
            lines.append(margin + word[: width - len(margin)])
            word = word[width - len(margin):]
            margin = subsequent_indent
        if current and len(margin) + len(current) + 1 + len(word) > width:
            lines.append(margin + current)
            margin = subsequent_indent
            current = word
        else:
            current = f"{current} {word}" if current else word
    if current:
        lines.append(margin + current)
    return lines


def fill(text, width=70, **options):
    return "\n".join(wrap(text, width, **options))


def shorten(text, width, placeholder=" [...]", **options):
    words = text.split()
    joined = " ".join(words)
    if len(joined) <= width:
        return joined
    while words and len(" ".join(words)) + len(placeholder) > width:
        words.pop()
    return " ".join(words) + placeholder if words else placeholder.lstrip()
