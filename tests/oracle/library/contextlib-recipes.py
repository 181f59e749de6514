# contextlib: contextmanager with errors, suppress, ExitStack, closing, nullcontext, redirect_stdout, decorators.
import contextlib
import io


@contextlib.contextmanager
def transaction(log, name):
    log.append(f"begin {name}")
    try:
        yield name.upper()
    except KeyError as error:
        log.append(f"rollback {name}: {error!r}")
    else:
        log.append(f"commit {name}")
    finally:
        log.append(f"close {name}")


class Resource:
    def __init__(self, name, fails=False):
        self.name = name
        self.fails = fails

    def __enter__(self):
        if self.fails:
            raise OSError(f"cannot open {self.name}")
        print("open", self.name)
        return self

    def __exit__(self, *info):
        print("close", self.name, info[0].__name__ if info[0] else None)

    def close(self):
        print("closed", self.name)


log = []
with transaction(log, "first") as upper:
    print(upper)
with transaction(log, "second"):
    {}["missing"]
try:
    with transaction(log, "third"):
        raise ValueError("not handled here")
except ValueError as error:
    log.append(f"outside: {error}")
print(*log, sep="\n")

with contextlib.suppress(ZeroDivisionError, IndexError):
    print([][0])
print("after suppress")

try:
    with contextlib.ExitStack() as stack:
        for name, fails in [("a", False), ("b", False), ("c", True)]:
            stack.enter_context(Resource(name, fails))
except OSError as error:
    print("failed:", error)

with contextlib.ExitStack() as stack:
    stack.callback(print, "callback", "done")
    stack.push(lambda *info: print("push", info[0]))
    kept = stack.enter_context(Resource("kept"))
    saved = stack.pop_all()
print("still open")
saved.close()

with contextlib.closing(Resource("z")) as z:
    print("using", z.name)
with contextlib.nullcontext(42) as answer:
    print(answer)
buffer = io.StringIO()
with contextlib.redirect_stdout(buffer):
    print("hidden")
print(repr(buffer.getvalue()))


@contextlib.contextmanager
def traced(label):
    print("enter", label)
    yield
    print("leave", label)


@traced("function")
def work(x):
    print("working", x)
    return x * 2


print(work(21))


class Timer(contextlib.ContextDecorator):
    def __enter__(self):
        print("start")
        return self

    def __exit__(self, *info):
        print("stop")
        return False


@Timer()
def job():
    print("job")


job()


@contextlib.contextmanager
def broken():
    if False:
        yield


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


for wrong in (broken, twice):
    try:
        with wrong():
            pass
    except RuntimeError as error:
        print(error)
