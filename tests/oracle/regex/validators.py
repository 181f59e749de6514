# Patterns for user names, mails, dates and numbers, tried on right and wrong input.
import re

CHECKS = {
    "name": r"[a-z_][a-z0-9_-]{2,15}",
    "mail": r"[\w.+-]+@[\w-]+(\.[\w-]+)+",
    "date": r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])",
    "float": r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?",
    "colour": r"#(?:[0-9a-fA-F]{3}){1,2}",
    "ip": r"((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!$)|$)){4}",
    "password": r"(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,}",
}
TRIALS = {
    "name": ["bob", "Bob", "a_b-c9", "x"],
    "mail": ["a@b.c", "first.last+tag@mail.example.org", "nobody@", "two@@x.y"],
    "date": ["2024-02-29", "2024-13-01", "24-01-01"],
    "float": ["1", "-1.5e10", ".5", "1e", "1.2.3"],
    "colour": ["#fff", "#00ff7F", "#12345", "fff"],
    "ip": ["127.0.0.1", "256.1.1.1", "1.2.3"],
    "password": ["Secret123", "secret123", "Short1"],
}
for kind, trials in TRIALS.items():
    for trial in trials:
        found = re.fullmatch(CHECKS[kind], trial)
        print(f"{kind:<9}{trial:<34}{'ok' if found else 'wrong'}", found.groups() if found else "")
