"""contextlib, io, traceback."""
import contextlib
import io
import sys
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


@contextmanager
def tag(name):
    print("<" + name + ">")
    try:
        yield name.upper()
    except ValueError as error:
        print("caught", error)
    finally:
        print("</" + name + ">")


with tag("a") as value:
    print(value)
with tag("b"):
    raise ValueError("inside")
try:
    with tag("c"):
        raise KeyError("through")
except KeyError as error:
    print("outside", error)


@tag("d")
def decorated(x):
    return x + 1


print(decorated(1), decorated(2))
with suppress(ZeroDivisionError, KeyError):
    1 / 0
with suppress(ValueError), tag("e"):
    raise ValueError("again")


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as thing:
    print(type(thing).__name__)
with nullcontext(5) as five:
    print(five)
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xy"]
    stack.callback(print, "callback", end="!\n")
    print(names)
try:
    with ExitStack() as stack:
        stack.push(lambda *details: print("exit", details[0].__name__) or True)
        raise RuntimeError("swallowed")
except RuntimeError:
    print("not here")
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("hidden", 1)
    sys.stdout.write("more\n")
print(repr(buffer.getvalue()))


@contextmanager
def silent():
    return
    yield


@contextmanager
def twice():
    yield
    yield


for manager in (silent, twice):
    try:
        with manager():
            pass
    except RuntimeError as error:
        print(error)
s = io.StringIO("one\ntwo\nthree")
print(s.readline(), list(s), s.read(), s.tell())
s = io.StringIO()
print(s.write("héllo"), s.getvalue(), s.seek(0), s.read(2), s.tell())
print("to buffer", file=s)
print(repr(s.getvalue()))
s.close()
try:
    s.write("x")
except ValueError as error:
    print(error)
b = io.BytesIO(b"abc")
print(b.read(2), b.getvalue())
sys.stdout.writelines(["a\n", "b\n"])
sys.stdout.flush()
print(sys.maxsize, sys.byteorder, sys.platform, sys.version_info[:2], sys.version_info >= (3, 8), sys.implementation.name)
print(sys.version_info.major, sys.version_info.minor, sys.getrecursionlimit(), sys.getswitchinterval(), sys.float_info.epsilon)
sys.setswitchinterval(0.001)
print(sys.getswitchinterval(), sys.hash_info.width, sys.getsizeof(1), sys.getsizeof([]), sys.getsizeof([1, 2]), sys.getsizeof("abc"), sys.getsizeof({}))
print(sys.exc_info(), "sys" in sys.modules, sys.modules["__main__"].__name__, sys.intern("a"))
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1], sys.exception())
for call in (
    lambda: sys.setswitchinterval(0),
    lambda: sys.setrecursionlimit(0),
    lambda: sys.exit(3),
    lambda: sys.exit("message"),
    lambda: sys.exit(),
    lambda: sys.intern(3),
    lambda: sys.stdout.write(3),
    lambda: sys.nothing,
):
    try:
        print(call())
    except BaseException as error:
        print(type(error).__name__, error, error.args)
import os
from os.path import basename, join

print(join("a", "b", "/c"), basename("/x/y.txt"), os.path.splitext("f.tar.gz"), os.path.dirname("/a/b/"), os.linesep, os.sep)
print(os.path.normpath("a/./b/../c//d"), os.path.isabs("/a"), os.getenv("NOT_THERE", "default"), len(os.urandom(5)), os.name)
