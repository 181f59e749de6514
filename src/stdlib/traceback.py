"""Tracebacks as text (natively made: _traceback)."""

import sys
from _traceback import format_exception as _format
from _traceback import format_stack as _stack

_given = object()


def _exception(exc, value):
    if value is not _given:
        return value
    return exc


def format_exception(exc, /, value=_given, tb=None, limit=None, chain=True, **kwargs):
    error = _exception(exc, value)
    if error is None:
        return ["NoneType: None\n"]
    return _format(error).splitlines(keepends=True)


def format_exception_only(exc, /, value=_given, **kwargs):
    error = _exception(exc, value)
    if error is None:
        return ["NoneType: None\n"]
    name = type(error).__qualname__
    if type(error).__module__ not in ("builtins", "__main__"):
        name = f"{type(error).__module__}.{name}"
    text = str(error)
    return [f"{name}: {text}\n" if text else f"{name}\n"]


def print_exception(exc, /, value=_given, tb=None, limit=None, file=None, chain=True, **kwargs):
    (sys.stderr if file is None else file).write("".join(format_exception(exc, value)))


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception()))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), file=file)


def format_tb(tb, limit=None):
    return []


def print_tb(tb, limit=None, file=None):
    pass


def format_stack(f=None, limit=None):
    return _stack()


def print_stack(f=None, limit=None, file=None):
    (sys.stderr if file is None else file).write("".join(_stack()))


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")
