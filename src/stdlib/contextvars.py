"""Context variables. A context's table is never changed in place, so that copying a context costs nothing."""

import _heddle_loop
from _heddle_loop import copy_of_context, get_context, set_context

_MISSING = object()


def _here():
    context = get_context()
    if context is None:
        context = Context()
        set_context(context)
    return context


class Context(_heddle_loop.Context):
    _entered = None

    def run(self, callable, /, *args, **kwargs):
        if self._entered is not None:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        previous = get_context()
        self._entered = (previous,)
        set_context(self)
        try:
            return callable(*args, **kwargs)
        finally:
            set_context(previous)
            self._entered = None

    def copy(self):
        made = Context()
        made._table = self._table
        return made

    def get(self, var, default=None, /):
        return self._table.get(var, default)

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return self._table[var]

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return var in self._table

    def __iter__(self):
        return iter(self._table)

    def __len__(self):
        return len(self._table)

    def __eq__(self, other):
        return self._table == other._table if isinstance(other, Context) else NotImplemented

    __hash__ = None

    def keys(self):
        return self._table.keys()

    def values(self):
        return self._table.values()

    def items(self):
        return self._table.items()


class Token:
    MISSING = _MISSING

    def __init__(self, context, var, old):
        self._context = context
        self._used = False
        self.var = var
        self.old_value = old

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self.var!r} at {hex(id(self))}>"


class ContextVar:
    def __init__(self, name, /, *, default=_MISSING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.name = name
        self._default = default

    def get(self, default=_MISSING, /):
        context = get_context()
        if context is not None and self in context._table:
            return context._table[self]
        if default is not _MISSING:
            return default
        if self._default is not _MISSING:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        context = _here()
        token = Token(context, self, context._table.get(self, _MISSING))
        context._table = {**context._table, self: value}
        return token

    def reset(self, token, /):
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _here()
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        table = dict(context._table)
        if token.old_value is _MISSING:
            table.pop(self, None)
        else:
            table[self] = token.old_value
        context._table = table

    def __class_getitem__(cls, key):
        return cls

    def __repr__(self):
        default = "" if self._default is _MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {hex(id(self))}>"


def copy_context():
    return copy_of_context(Context)
