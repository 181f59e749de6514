"""Tracebacks as text (natively made: _traceback)."""

import sys
from _traceback import entries as _entries
from _traceback import format_exception as _format
from _traceback import format_stack as _stack
from _traceback import format_tb as _format_tb
from _traceback import running as _running

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


class FrameSummary:
    """One entry of a traceback: where, in which function, and the text of the line."""

    def __init__(self, filename, lineno, name, *, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    def format(self):
        return format_list(self)


def _summary(entries, limit):
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    return StackSummary([FrameSummary(file, line, name, line=text) for file, line, name, text in entries])


def extract_tb(tb, limit=None):
    return _summary(_entries(tb), limit)


def extract_stack(f=None, limit=None):
    return _summary(_running(), None if limit is None else -limit)


def format_list(extracted_list):
    lines = []
    for file, line, name, text in extracted_list:
        lines.append(f'  File "{file}", line {line}, in {name}\n' + (f"    {text.strip()}\n" if text else ""))
    return lines


def format_tb(tb, limit=None):
    found = []
    for line in _format_tb(tb):
        if line.startswith("    ") and found:
            found[-1] += line + "\n"
        else:
            found.append(line + "\n")
    return found if limit is None else found[:limit] if limit >= 0 else found[limit:]


def print_tb(tb, limit=None, file=None):
    (sys.stderr if file is None else file).write("".join(format_tb(tb, limit)))


def format_stack(f=None, limit=None):
    return _stack()


def print_stack(f=None, limit=None, file=None):
    (sys.stderr if file is None else file).write("".join(_stack()))


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")
