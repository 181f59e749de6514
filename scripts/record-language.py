"""Records what CPython 3.12 prints for the programs of tests/machine/language and tests/machine/tracebacks.txt.

Run with a CPython 3.12: python3.12 scripts/record-language.py
Writes NAME.out.txt beside each NAME.py, and tracebacks.out.txt: standard output, then, if there is any, a line
"--- stderr" and standard error, then, unless it is 0, a line "--- exit N". In tracebacks.txt a line "=== NAME" begins
each program.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

assert sys.version_info[:2] == (3, 12), "needs CPython 3.12"
FOLDER = Path(__file__).resolve().parent.parent / "tests" / "machine"


def record(source):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "main.py"
        path.write_text(source, encoding="utf-8")
        ran = subprocess.run(
            [sys.executable, "-X", "utf8", "main.py"], cwd=folder, capture_output=True,
            encoding="utf-8", env={"PYTHONHASHSEED": "0"}, check=False,
        )
        text = ran.stdout
        if ran.stderr:
            text += "--- stderr\n" + ran.stderr.replace(str(path), "main.py")
        if ran.returncode:
            text += f"--- exit {ran.returncode}\n"
        return text


for path in sorted((FOLDER / "language").glob("*.py")):
    text = record(path.read_text(encoding="utf-8"))
    (FOLDER / "language" / f"{path.stem}.out.txt").write_text(text, encoding="utf-8")

parts = re.split(r"^=== (.*)\n", (FOLDER / "tracebacks.txt").read_text(encoding="utf-8"), flags=re.M)[1:]
recorded = [f"=== {name}\n{record(source)}" for name, source in zip(parts[::2], parts[1::2])]
(FOLDER / "tracebacks.out.txt").write_text("".join(recorded), encoding="utf-8")
