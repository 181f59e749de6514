"""Warnings go to stderr, each place once; errors if the program asks for it."""

import sys
from _caller import caller as _caller

filters = []
_seen = {}


def _action(category):
    for action, kind in filters:
        if issubclass(category, kind):
            return action
    if issubclass(category, (PendingDeprecationWarning, ImportWarning, ResourceWarning)):
        return "ignore"
    return "default"


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    file, line, _, text = _caller(stacklevel)
    warn_explicit(message, category, file, line, source=text)


def _warn_never_awaited(coroutine, at_exit=False):
    message = f"coroutine '{coroutine.__qualname__}' was never awaited"
    if at_exit:
        warn_explicit(message, RuntimeWarning, "sys", 1)
        return
    file, line, _, text = _caller(1)
    hint = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback"
    warn_explicit(message, RuntimeWarning, file, line, source=f"{text}\n{hint}" if text else hint)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    action = _action(category)
    if action == "ignore":
        return
    if action == "error":
        raise message if isinstance(message, Warning) else category(message)
    key = (str(message), category, filename, None if action == "once" else lineno)
    if action != "always" and key in _seen:
        return
    _seen[key] = True
    showwarning(message, category, filename, lineno, None, source)


def showwarning(message, category, filename, lineno, file=None, line=None):
    stream = sys.stderr if file is None else file
    stream.write(formatwarning(message, category, filename, lineno, line))


def formatwarning(message, category, filename, lineno, line=None):
    shown = f"  {line}\n" if line else ""
    return f"{filename}:{lineno}: {category.__name__}: {message}\n{shown}"


def simplefilter(action, category=Warning, lineno=0, append=False):
    filters.insert(len(filters) if append else 0, (action, category))


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    simplefilter(action, category, lineno, append)


def resetwarnings():
    filters.clear()


class WarningMessage:
    def __init__(self, message, category, filename, lineno):
        self.message = message if isinstance(message, Warning) else category(message)
        self.category = category
        self.filename = filename
        self.lineno = lineno


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._action = action
        self._category = category

    def __enter__(self):
        global showwarning
        self._before = filters[:], showwarning
        if self._action is not None:
            simplefilter(self._action, self._category)
        if not self._record:
            return None
        log = []
        showwarning = lambda message, category, filename, lineno, file=None, line=None: log.append(
            WarningMessage(message, category, filename, lineno)
        )
        _seen.clear()
        return log

    def __exit__(self, *details):
        global showwarning
        filters[:], showwarning = self._before
