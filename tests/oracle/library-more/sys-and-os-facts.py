# What programs ask of sys, os, platform and time, without anything that differs between machines.
import os
import platform
import sys
import time

print(sys.version_info[:2], sys.version_info >= (3, 8), sys.maxsize, sys.byteorder, sys.argv[1:], sys.platform in ("linux", "darwin", "win32"), sys.getrecursionlimit(), sys.implementation.name, sys.hexversion >> 16 == 0x030C)
print(sys.getsizeof([]) > 0, sys.intern("abc") == "abc", sys.float_info.max, sys.float_info.epsilon, sys.int_info.bits_per_digit, sys.stdout.encoding, sys.flags.optimize, "sys" in sys.modules, sys.getdefaultencoding())
print(os.sep, os.linesep == "\n", os.name, isinstance(os.getpid(), int), os.cpu_count() >= 1, os.path.join("a", "b", "/c", "d"), os.path.basename("/x/y.txt"), os.path.dirname("/x/y.txt"), os.path.splitext("a.tar.gz"), os.environ.get("NO_SUCH_VARIABLE"), os.getenv("NOPE", "default"))
print(platform.python_implementation(), platform.python_version_tuple()[:2], isinstance(time.time(), float), time.monotonic() <= time.monotonic(), time.perf_counter_ns() > 0, isinstance(time.process_time(), float))
moment = time.gmtime(86400 * 365)
print(moment.tm_year, moment.tm_yday, moment[3], time.strftime("%Y-%m-%d %H:%M:%S", moment), time.asctime(moment), time.strptime("2024-02-03", "%Y-%m-%d").tm_mon, tuple(moment)[:6], moment)
sys.stdout.write("written\n")
print("to stderr", file=sys.stderr)
print(sys.exc_info(), callable(sys.exit), sys.getrefcount is not None, hasattr(sys, "gettrace"), sys.getswitchinterval())
sys.setrecursionlimit(200)


def deep(n):
    return deep(n + 1)


try:
    deep(0)
except RecursionError as error:
    print("deep:", error)
try:
    input("prompt> ")
except EOFError as error:
    print()
    print("eof:", error)
print(sys.stdin.readline() == "", os.path.exists("/definitely/not/here"))
