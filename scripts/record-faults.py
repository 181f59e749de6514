#!/usr/bin/env python3.12
"""Records what CPython 3.12 says of programs that are none.

    python3.12 scripts/record-faults.py

Reads tests/program/faults.txt (programs separated by lines of ---), writes faults.json beside it: for each program
its text, the message of the SyntaxError and its line.
"""

import json
import pathlib
import sys
import warnings

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "tests" / "program"


def fault(source):
    """Message and line of the error, or null if CPython takes the program."""
    try:
        compile(source, "main.py", "exec")
    except SyntaxError as error:
        return {"source": source, "message": error.msg, "line": error.lineno}
    return {"source": source, "message": None, "line": None}


def main():
    if sys.version_info[:2] != (3, 12):
        sys.exit(f"needs Python 3.12, this is {sys.version.split()[0]}")
    warnings.simplefilter("ignore")
    programs = (FOLDER / "faults.txt").read_text(encoding="utf-8").split("\n---\n")
    rows = [json.dumps(fault(source), ensure_ascii=False) for source in programs]
    (FOLDER / "faults.json").write_text("[\n" + ",\n".join(rows) + "\n]\n", encoding="utf-8", newline="\n")
    accepted = [source for source, row in zip(programs, rows) if '"message": null' in row]
    print(f"{len(rows)} faults recorded, {len(accepted)} of them accepted by Python: {accepted}")


if __name__ == "__main__":
    main()
