"""Runs every program under tests/oracle with the Python that runs this script and records what it answered.

    python3.12 scripts/record-oracle.py [FOLDER...]

Writes tests/oracle/answers.json: by program, its stdout, stderr and exit status. Paths and addresses, which no two
machines share, are made equal. The tests read the file and need no Python.
"""

import concurrent.futures
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent / "tests" / "oracle"
SECONDS = 20


def plain(text: str, path: pathlib.Path) -> str:
    text = text.replace(str(path), "main.py")
    text = re.sub(r"/[^\s\"()]*/lib-dynload/[^\s\"()]*\.so", "unknown location", text)
    text = re.sub(r"/[^\s\"()]*/lib/python3\.12/", "/usr/lib/python3.12/", text)
    return re.sub(r"0x[0-9a-f]{6,}", "0x...", text)


def answer(path: pathlib.Path) -> tuple[str, dict]:
    done = subprocess.run(
        [sys.executable, str(path)],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        stdin=subprocess.DEVNULL,
        env={"PYTHONHASHSEED": "0", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
    )
    name = path.relative_to(ROOT).with_suffix("").as_posix()
    return name, {"stdout": plain(done.stdout, path), "stderr": plain(done.stderr, path), "exit": done.returncode}


def main() -> None:
    if sys.version_info[:2] != (3, 12):
        sys.exit("record-oracle.py wants Python 3.12")
    folders = [ROOT / name for name in sys.argv[1:]] or [ROOT]
    programs = sorted(path for folder in folders for path in folder.rglob("*.py"))
    file = ROOT / "answers.json"
    answers = json.loads(file.read_text()) if file.exists() else {}
    answers = {name: value for name, value in answers.items() if (ROOT / f"{name}.py").exists()}
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        answers.update(pool.map(answer, programs))
    file.write_text(json.dumps(dict(sorted(answers.items())), indent=1, ensure_ascii=False) + "\n")
    print(f"{len(programs)} programs recorded")


if __name__ == "__main__":
    main()
