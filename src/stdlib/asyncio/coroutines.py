"""What is a coroutine, and how one is shown."""

from _heddle_loop import place_of
from _types import CoroutineType

__all__ = "iscoroutinefunction", "iscoroutine"

_COROUTINE = 0x80
_MARK = object()


def debug_wanted():
    return False


def iscoroutinefunction(func):
    while True:
        if hasattr(func, "__func__"):
            func = func.__func__
        elif type(func).__name__ == "partial":
            func = func.func
        else:
            break
    if getattr(func, "_is_coroutine", None) is _MARK or getattr(func, "_is_coroutine_mark", None) is not None:
        return True
    code = getattr(func, "__code__", None)
    return code is not None and bool(code.co_flags & _COROUTINE)


def iscoroutine(obj):
    if type(obj) is CoroutineType:
        return True
    cls = type(obj)
    if not hasattr(cls, "__await__"):
        return False
    return hasattr(cls, "send") and hasattr(cls, "throw") and hasattr(cls, "close")


def describe(coro):
    """`f() running at FILE:LINE` and its kin."""
    place = place_of(coro)
    if place is None:
        name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None)
        return f"{name}()" if name else repr(coro)
    name, file, line, state = place
    if state == "created":
        return f"{name}() running at {file}:{line}"
    if state == "done":
        return f"{name}() done, defined at {file}:{line}"
    return f"{name}() running at {file}:{line}"
