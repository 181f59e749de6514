# The traceback module: printing, formatting, extracting and chaining.
import sys
import traceback


def inner(x):
    return 10 / x


def outer(x):
    try:
        return inner(x)
    except ZeroDivisionError as error:
        raise ValueError("outer failed") from error


try:
    outer(0)
except ValueError as error:
    text = traceback.format_exc()
    print(text.splitlines()[0])
    print(text.count("Traceback"), "ZeroDivisionError: division by zero" in text)
    print(traceback.format_exception_only(type(error), error))
    frames = traceback.extract_tb(error.__traceback__)
    print([(f.name, f.lineno, f.line) for f in frames])
    print("".join(traceback.format_exception(error)))
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb is error.__traceback__, tb.tb_lineno)
    traceback.print_exc(file=sys.stdout)
try:
    [][1]
except IndexError:
    traceback.print_exc(limit=1, file=sys.stdout)
print(traceback.format_exception_only(KeyError("k")))
try:
    try:
        1 / 0
    finally:
        {}["x"]
except KeyError as error:
    print("".join(traceback.format_exception(type(error), error, error.__traceback__)))
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)
print(sys.exc_info())
