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
    return _format(error, limit, bool(chain)).splitlines(keepends=True)


def format_exception_only(exc, /, value=_given, **kwargs):
    error = _exception(exc, value)
    if error is None:
        return ["NoneType: None\n"]
    name = type(error).__qualname__
    if type(error).__module__ not in ("builtins", "__main__"):
        name = f"{type(error).__module__}.{name}"
    text = str(error)
    notes = getattr(error, "__notes__", None) or ()
    shown = [f"{line}\n" for note in notes for line in str(note).split("\n")]
    return [f"{name}: {text}\n" if text else f"{name}\n"] + shown


def print_exception(exc, /, value=_given, tb=None, limit=None, file=None, chain=True, **kwargs):
    text = "".join(format_exception(exc, value, limit=limit, chain=chain))
    (sys.stderr if file is None else file).write(text)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


class TracebackException:
    """An exception made ready to be shown: what it says, where it went, and what was behind it."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        seen = [] if _seen is None else _seen
        seen.append(exc_value)
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback, limit)
        self.__suppress_context__ = exc_value.__suppress_context__
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._error, self._limit = exc_value, limit
        self._text = str(exc_value)
        self.__cause__ = self._of(exc_value.__cause__, seen)
        self.__context__ = self._of(exc_value.__context__, seen)
        members = exc_value.exceptions if isinstance(exc_value, BaseExceptionGroup) else None
        self.exceptions = members and [self._of(member, seen) for member in members]

    def _of(self, error, seen):
        if error is None or any([error is one for one in seen]):
            return None
        return TracebackException(type(error), error, error.__traceback__, limit=self._limit, _seen=seen)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._text

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def format_exception_only(self):
        return iter(format_exception_only(self._error))

    def format(self, *, chain=True, **kwargs):
        return iter(format_exception(self._error, limit=self._limit, chain=chain))

    def print(self, *, file=None, chain=True):
        (sys.stderr if file is None else file).write("".join(self.format(chain=chain)))


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
