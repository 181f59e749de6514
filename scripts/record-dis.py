#!/usr/bin/env python3.12
"""Records what CPython 3.12 prints for `python -m dis` of each program in tests/program/listing and
tests/program/waiting (what waits compiles, but is not run yet: its own folder).

    python3.12 scripts/record-dis.py

Writes NAME.dis.txt beside NAME.py. Addresses of code objects become 0x0, and the elements of frozen sets are sorted,
because both change from run to run.
"""

import contextlib
import dis
import io
import pathlib
import re
import sys
import warnings

TESTS = pathlib.Path(__file__).resolve().parent.parent / "tests" / "program"


def listing(path):
    """The normalised listing of one program."""
    code = compile(path.read_bytes(), path.name, "exec")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        dis.dis(code)
    text = re.sub(r"\bat 0x[0-9a-f]+", "at 0x0", printed.getvalue())
    return re.sub(r"frozenset\(\{(.*?)\}\)", sorted_elements, text)


def sorted_elements(match):
    return "frozenset({" + ", ".join(sorted(match[1].split(", "))) + "})"


def main():
    if sys.version_info[:2] != (3, 12):
        sys.exit(f"needs Python 3.12, this is {sys.version.split()[0]}")
    warnings.simplefilter("ignore")
    programs = sorted([*TESTS.glob("listing/*.py"), *TESTS.glob("waiting/*.py")])
    for path in programs:
        path.with_suffix(".dis.txt").write_text(listing(path), encoding="utf-8", newline="\n", errors="surrogatepass")
    print(f"{len(programs)} listings recorded with {sys.version.split()[0]}")


if __name__ == "__main__":
    main()
