"""os.path: text of paths only; there are no files to ask about."""

sep = "/"
curdir = "."
pardir = ".."
extsep = "."
pathsep = ":"
altsep = None
devnull = "/dev/null"


def join(a, *parts):
    path = a
    for part in parts:
        if part.startswith("/"):
            path = part
        elif not path or path.endswith("/"):
            path += part
        else:
            path += "/" + part
    return path


def split(p):
    cut = p.rfind("/") + 1
    head, tail = p[:cut], p[cut:]
    if head.strip("/"):
        head = head.rstrip("/")
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    base = p.rfind("/") + 1
    dot = p.rfind(".")
    if dot > base and p[base:dot].strip("."):
        return p[:dot], p[dot:]
    return p, ""


def isabs(s):
    return s.startswith("/")


def normpath(path):
    if not path:
        return "."
    start = "//" if path.startswith("//") and not path.startswith("///") else "/" if path.startswith("/") else ""
    kept = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or (not start and not kept) or (kept and kept[-1] == ".."):
            kept.append(part)
        elif kept:
            kept.pop()
    return (start + "/".join(kept)) or "."


def abspath(path):
    return normpath(path if isabs(path) else join("/home/user", path))


realpath = abspath


def expanduser(path):
    return "/home/user" + path[1:] if path == "~" or path.startswith("~/") else path


def exists(path):
    return False


isfile = isdir = islink = lexists = exists


def commonprefix(m):
    if not m:
        return ""
    low, high = min(m), max(m)
    for i, character in enumerate(low):
        if character != high[i]:
            return low[:i]
    return low
