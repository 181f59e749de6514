"""Records what CPython 3.12 prints for the programs of tests/machine/language.

Run with a CPython 3.12: python3.12 scripts/record-language.py
Writes NAME.out.txt beside each NAME.py: standard output, then, if there is any, a line "--- stderr" and standard error,
then, unless it is 0, a line "--- exit N".
"""

import subprocess
import sys
from pathlib import Path

assert sys.version_info[:2] == (3, 12), "needs CPython 3.12"
FOLDER = Path(__file__).resolve().parent.parent / "tests" / "machine" / "language"

for path in sorted(FOLDER.glob("*.py")):
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "ignore", path.name], cwd=FOLDER, capture_output=True, encoding="utf-8",
        env={"PYTHONHASHSEED": "0"}, check=False,
    )
    text = ran.stdout
    if ran.stderr:
        errors = ran.stderr.replace(f'{FOLDER}/{path.name}', path.name).replace(f'"{path.name}"', '"main.py"')
        text += f"--- stderr\n{errors}"
    if ran.returncode:
        text += f"--- exit {ran.returncode}\n"
    (FOLDER / f"{path.stem}.out.txt").write_text(text, encoding="utf-8")
