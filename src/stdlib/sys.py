"""The interpreter as programs see it: CPython 3.12 on a 64-bit Linux."""

import _sys
from _sys import (
    _is_gil_enabled, exc_info, exception, exit, getrecursionlimit, getsizeof, intern, setrecursionlimit, stderr,
    stdin, stdout,
)

__stdin__ = stdin
__stdout__ = stdout
__stderr__ = stderr
argv = _sys.argv()
orig_argv = ["python3"] + argv
path = [""]
meta_path = []
path_hooks = []
warnoptions = []
platform = "linux"
byteorder = "little"
executable = ""
prefix = base_prefix = exec_prefix = base_exec_prefix = "/usr"
maxsize = 2**63 - 1
maxunicode = 0x10FFFF
api_version = 1013
hexversion = 0x030C01F0
version = "3.12.1 (main) [Heddle]"
copyright = ""
dont_write_bytecode = True
float_repr_style = "short"
builtin_module_names = ("builtins", "itertools", "math", "sys", "time")
stdlib_module_names = frozenset(builtin_module_names)
tracebacklimit = 1000
ps1 = ">>> "
_interval = 0.005


class _Record(tuple):
    """A tuple whose items have names too, as the C struct sequences."""

    _names = ()

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError(f"'{type(self).__qualname__}' object has no attribute '{name}'")

    def __repr__(self):
        fields = ", ".join([f"{name}={value!r}" for name, value in zip(self._names, self)])
        return f"sys.{type(self).__name__}({fields})"


class _version_info(_Record):
    _names = ("major", "minor", "micro", "releaselevel", "serial")


class _flags(_Record):
    _names = (
        "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
        "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode",
        "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits",
    )


class _hash_info(_Record):
    _names = (
        "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff",
    )


class _float_info(_Record):
    _names = (
        "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix",
        "rounds",
    )


class _int_info(_Record):
    _names = ("bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold")


class _thread_info(_Record):
    _names = ("name", "lock", "version")


for _class, _name in (
    (_version_info, "version_info"), (_flags, "flags"), (_hash_info, "hash_info"), (_float_info, "float_info"),
    (_int_info, "int_info"), (_thread_info, "thread_info"),
):
    _class.__name__ = _class.__qualname__ = _name

version_info = _version_info((3, 12, 1, "final", 0))
flags = _flags((0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, False, 0, 0, False, 4300))
hash_info = _hash_info((64, 2**61 - 1, 314159, 0, 1000003, "siphash13", 64, 128, 0))
float_info = _float_info((
    1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1,
))
int_info = _int_info((30, 4, 4300, 640))
thread_info = _thread_info(("pthread", "semaphore", "NPTL 2.35"))


class _Implementation:
    name = "cpython"
    cache_tag = "cpython-312"
    version = version_info
    hexversion = hexversion

    def __repr__(self):
        return f"namespace(name={self.name!r}, cache_tag={self.cache_tag!r}, version={self.version!r})"


implementation = _Implementation()


def getswitchinterval():
    return _interval


def setswitchinterval(interval):
    global _interval
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _interval = float(interval)


def getrefcount(object, /):
    """References are not counted here: what one name and the argument itself make."""
    return 2


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


class _Code:
    def __init__(self, filename, name):
        self.co_filename = filename
        self.co_name = self.co_qualname = name


class frame:
    """A running frame of the program as it was when asked for."""

    def __init__(self, entries):
        filename, self.f_lineno, name, _ = entries[-1]
        self.f_code = _Code(filename, name)
        self._outer = entries[:-1]

    @property
    def f_back(self):
        return frame(self._outer) if self._outer else None


def _getframe(depth=0, /):
    from _traceback import running

    entries = running()
    if depth >= len(entries):
        raise ValueError("call stack is not deep enough")
    return frame(entries[:len(entries) - depth] if depth > 0 else entries)


def settrace(function, /):
    """Accepted; trace functions are never called."""


def setprofile(function, /):
    """Accepted; profile functions are never called."""


def gettrace():
    return None


def getprofile():
    return None


def is_finalizing():
    return False


def displayhook(value, /):
    if value is not None:
        print(repr(value))


def excepthook(type, value, traceback, /):
    from traceback import print_exception

    print_exception(type, value, traceback)


__excepthook__ = excepthook
__displayhook__ = displayhook


def unraisablehook(unraisable, /):
    stderr.write(f"Exception ignored in: {unraisable.object!r}\n")


def __getattr__(name):
    if name == "modules":
        return _sys.modules()
    raise AttributeError(f"module 'sys' has no attribute '{name}'")
