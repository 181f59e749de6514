"""The operating system as far as there is one: no files, one environment, fixed process numbers."""

import sys
from _os import cpu_count, urandom
from os import path

name = "posix"
linesep = "\n"
sep = "/"
altsep = None
pathsep = ":"
curdir = "."
pardir = ".."
extsep = "."
devnull = "/dev/null"
error = OSError
O_RDONLY, O_WRONLY, O_RDWR = 0, 1, 2
environ = {
    "HOME": "/home/user", "LANG": "C.UTF-8", "LOGNAME": "user", "PATH": "/usr/local/bin:/usr/bin:/bin",
    "PWD": "/home/user", "SHELL": "/bin/sh", "USER": "user",
}


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


def getpid():
    import _heddle_process

    return _heddle_process.getpid()


def getppid():
    import _heddle_process

    return _heddle_process.getppid()


def kill(pid, signal, /):
    import _heddle_process

    _heddle_process.kill(pid, int(signal))


def _exit(status):
    """The process is gone, without any cleaning up."""
    import _heddle_process

    _heddle_process.exit_now(status)


def getcwd():
    return "/home/user"


def getlogin():
    return "user"


def getuid():
    return 1000


getgid = geteuid = getegid = getuid


def process_cpu_count():
    return cpu_count()


def sched_getaffinity(pid):
    return set(range(cpu_count()))


def getloadavg():
    return (0.0, 0.0, 0.0)


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(type(path), "__fspath__"):
        return path.__fspath__()
    raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")


def strerror(code):
    return f"Error {code}"


def isatty(fd):
    return False


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])


def get_terminal_size(fd=1):
    return terminal_size((80, 24))


def uname():
    return ("Linux", "localhost", "6.0", "#1", "x86_64")
