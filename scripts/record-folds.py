#!/usr/bin/env python3.12
"""Records which random expressions of constants CPython 3.12 folds while compiling, and to what.

    python3.12 scripts/record-folds.py

Writes tests/program/folds.json: rows of [expression, repr of the constant or null if it is left to the run].
"""

import dis
import json
import pathlib
import random
import sys
import warnings

FILE = pathlib.Path(__file__).resolve().parent.parent / "tests" / "program" / "folds.json"
ATOMS = """0 1 2 3 7 10 255 2**31 True False None 0.5 1.5 -0.0 2.0 1e300 1e-5 1j 2j 'a' 'ab' '' b'x' b'xy' (1,2) ()
('a',(1,2)) 12345678901234567890 -3 -7 100 4096 257 0.1 3.7 9007199254740993 1e16 ...""".split()
OPERATORS = "+ - * / // % ** << >> & | ^ @".split()
choose = random.Random(20240205)


def expression(depth):
    kind = choose.random()
    if depth == 0 or kind < 0.25:
        return choose.choice(ATOMS)
    if kind < 0.8:
        return f"({expression(depth - 1)} {choose.choice(OPERATORS)} {expression(depth - 1)})"
    if kind < 0.9:
        return f"({choose.choice(['-', '+', '~', 'not '])}{expression(depth - 1)})"
    if kind < 0.95:
        return f"{expression(depth - 1)}[{choose.choice(['0', '1', '-1', '5', 'True', '-2'])}]"
    return f"({expression(depth - 1)}, {expression(depth - 1)})"


def folded(text):
    """repr() of the constant that `text` becomes, or None."""
    instructions = list(dis.get_instructions(compile(f"x = {text}", "main.py", "exec")))
    if instructions[1].opname == "LOAD_CONST" and instructions[2].opname == "STORE_NAME":
        return repr(instructions[1].argval)
    return None


def main():
    if sys.version_info[:2] != (3, 12):
        sys.exit(f"needs Python 3.12, this is {sys.version.split()[0]}")
    warnings.simplefilter("ignore")
    rows = {}
    while len(rows) < 1500:
        text = expression(choose.choice([1, 1, 2, 2, 3]))
        try:
            result = folded(text)
        except (SyntaxError, ValueError, OverflowError):
            continue
        if "j **" not in text and "** 1j" not in text and "** 2j" not in text:
            rows[text] = result
    FILE.write_text("[\n" + ",\n".join(map(json.dumps, rows.items())) + "\n]\n", encoding="utf-8", newline="\n")
    print(f"{len(rows)} expressions recorded, {sum(row is not None for row in rows.values())} folded")


if __name__ == "__main__":
    main()
