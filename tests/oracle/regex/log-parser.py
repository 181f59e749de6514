# Reading web-server lines with named groups and counting what they say.
import re
from collections import Counter

LINES = """\
127.0.0.1 - - [10/Oct/2023:13:55:36 +0000] "GET /index.html HTTP/1.1" 200 2326
10.0.0.7 - bob [10/Oct/2023:13:55:40 +0000] "POST /login HTTP/1.1" 302 -
broken line
10.0.0.7 - bob [10/Oct/2023:13:56:01 +0000] "GET /img/logo.png HTTP/1.0" 404 512
"""

LINE = re.compile(
    r"""
    (?P<host>\S+)\s+\S+\s+(?P<user>\S+)\s+
    \[(?P<when>[^\]]+)\]\s+
    "(?P<method>[A-Z]+)\s(?P<path>\S+)\s[^"]*"\s+
    (?P<status>\d{3})\s(?P<size>\d+|-)
    """,
    re.VERBOSE,
)

statuses = Counter()
for number, line in enumerate(LINES.splitlines(), 1):
    found = LINE.fullmatch(line)
    if found is None:
        print(f"line {number}: not understood: {line!r}")
        continue
    row = found.groupdict()
    size = 0 if row["size"] == "-" else int(row["size"])
    statuses[row["status"]] += 1
    print(f"{row['host']:<10} {row['user']:>4} {row['method']:<4} {row['path']:<15} {size:>5}")
print(statuses.most_common())
print(LINE.groups, dict(LINE.groupindex))
