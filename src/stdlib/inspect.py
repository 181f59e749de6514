"""What an object is, as far as programs ask."""

import functools
import types

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 16, 32, 128, 256, 512

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED",
)


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object)


def iscode(object):
    return isinstance(object, types.CodeType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def _has_flag(function, flag):
    while True:
        if ismethod(function):
            function = function.__func__
        elif isinstance(function, functools.partial):
            function = function.func
        else:
            break
    return isfunction(function) and bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


_marked = object()


def markcoroutinefunction(func):
    target = func.__func__ if hasattr(func, "__func__") else func
    target._is_coroutine_mark = _marked
    return func


def iscoroutinefunction(obj):
    if _has_flag(obj, CO_COROUTINE):
        return True
    return getattr(obj, "_is_coroutine_mark", None) is _marked


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), "__await__")


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if _is_over(generator) else GEN_CREATED


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if _is_over(coroutine) else CORO_CREATED


def _is_over(generator):
    from _heddle_loop import place_of

    return place_of(generator)[3] == "done"


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
    return func


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins) if margins else 0
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getmro(cls):
    return cls.__mro__


def getmembers(object, predicate=None):
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


class _Kind(int):
    def __new__(cls, value, name, description):
        kind = super().__new__(cls, value)
        kind.name, kind.description = name, description
        return kind

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"

    def __str__(self):
        return self.name


class _empty:
    pass


class Parameter:
    POSITIONAL_ONLY = _Kind(0, "POSITIONAL_ONLY", "positional-only")
    POSITIONAL_OR_KEYWORD = _Kind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
    VAR_POSITIONAL = _Kind(2, "VAR_POSITIONAL", "variadic positional")
    KEYWORD_ONLY = _Kind(3, "KEYWORD_ONLY", "keyword-only")
    VAR_KEYWORD = _Kind(4, "VAR_KEYWORD", "variadic keyword")
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name, self.kind, self.default, self.annotation = name, kind, default, annotation

    def __str__(self):
        text = ("", "", "*", "", "**")[self.kind] + self.name
        if self.annotation is not _empty:
            text += f": {formatannotation(self.annotation)}"
        if self.default is not _empty:
            text += f" = {self.default!r}" if self.annotation is not _empty else f"={self.default!r}"
        return text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return vars(self) == vars(other)

    def __hash__(self):
        return hash((self.name, self.kind))

    def replace(self, **changes):
        values = {**vars(self), **changes}
        return Parameter(values.pop("name"), values.pop("kind"), **values)


def formatannotation(annotation):
    if isinstance(annotation, type) and type(annotation) is not types.GenericAlias:
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    text = repr(annotation)
    return text.replace("typing.", "") if type(annotation).__module__ == "typing" else text


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        found = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind >= Parameter.KEYWORD_ONLY or name not in self.arguments:
                break
            if parameter.kind == Parameter.VAR_POSITIONAL:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found = {}
        for name, parameter in self.signature.parameters.items():
            if name not in self.arguments:
                continue
            if parameter.kind == Parameter.VAR_KEYWORD:
                found.update(self.arguments[name])
            elif parameter.kind == Parameter.KEYWORD_ONLY:
                found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        filled = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind == Parameter.VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind == Parameter.VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __repr__(self):
        return f"<BoundArguments ({', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])})>"


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = types.MappingProxyType({parameter.name: parameter for parameter in parameters or ()})
        self.return_annotation = return_annotation

    def __str__(self):
        parts, seen, starred = [], False, False
        for parameter in self.parameters.values():
            if parameter.kind == Parameter.POSITIONAL_ONLY:
                seen = True
            elif seen:
                parts.append("/")
                seen = False
            if parameter.kind == Parameter.VAR_POSITIONAL:
                starred = True
            elif parameter.kind == Parameter.KEYWORD_ONLY and not starred:
                parts.append("*")
                starred = True
            parts.append(str(parameter))
        if seen:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if self.return_annotation is not _empty:
            text += f" -> {formatannotation(self.return_annotation)}"
        return text

    def __repr__(self):
        return f"<Signature {self}>"

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return str(self) == str(other)

    def _bind(self, args, kwargs, partial):
        arguments, left = {}, list(args)
        kwargs = dict(kwargs)
        for name, parameter in self.parameters.items():
            kind = parameter.kind
            if kind == Parameter.VAR_POSITIONAL:
                if left:
                    arguments[name], left = tuple(left), []
            elif kind == Parameter.VAR_KEYWORD:
                if kwargs:
                    arguments[name], kwargs = kwargs, {}
            elif left and kind != Parameter.KEYWORD_ONLY:
                if name in kwargs and kind == Parameter.POSITIONAL_OR_KEYWORD:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = left.pop(0)
            elif name in kwargs and kind != Parameter.POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                what = "keyword-only argument" if kind == Parameter.KEYWORD_ONLY else "argument"
                raise TypeError(f"missing a required {what}: {name!r}")
        if left:
            raise TypeError("too many positional arguments")
        for name in kwargs:
            raise TypeError(f"got an unexpected keyword argument {name!r}")
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)


def _signature_of_function(function):
    code, notes = function.__code__, function.__annotations__
    names, count = code.co_varnames, code.co_argcount
    defaults = function.__defaults__ or ()
    parameters = []
    for i in range(count):
        kind = Parameter.POSITIONAL_ONLY if i < code.co_posonlyargcount else Parameter.POSITIONAL_OR_KEYWORD
        at = i - count + len(defaults)
        default = defaults[at] if at >= 0 else _empty
        parameters.append(Parameter(names[i], kind, default=default, annotation=notes.get(names[i], _empty)))
    next = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        note = notes.get(names[next], _empty)
        parameters.append(Parameter(names[next], Parameter.VAR_POSITIONAL, annotation=note))
        next += 1
    for name in names[count : count + code.co_kwonlyargcount]:
        default = (function.__kwdefaults__ or {}).get(name, _empty)
        note = notes.get(name, _empty)
        parameters.append(Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=note))
    if code.co_flags & CO_VARKEYWORDS:
        note = notes.get(names[next], _empty)
        parameters.append(Parameter(names[next], Parameter.VAR_KEYWORD, annotation=note))
    return Signature(parameters, return_annotation=notes.get("return", _empty))


def signature(callable, *, follow_wrapped=True):
    if follow_wrapped:
        while hasattr(callable, "__wrapped__"):
            callable = callable.__wrapped__
    if isfunction(callable):
        return _signature_of_function(callable)
    if ismethod(callable):
        return _without_first(signature(callable.__func__))
    if isinstance(callable, functools.partial):
        return _signature_of_partial(callable)
    if isclass(callable):
        for name in ("__new__", "__init__"):
            found = getattr(callable, name)
            if hasattr(found, "_fields_of_init"):
                return _signature_of_dataclass(found._fields_of_init.values())
            if isfunction(found):
                return _without_first(signature(found))
        if callable.__init__ is object.__init__ and callable.__new__ is object.__new__:
            return Signature()
    elif isfunction(getattr(type(callable), "__call__", None)):
        return _without_first(signature(type(callable).__call__))
    if not hasattr(callable, "__call__"):
        raise TypeError(f"{callable!r} is not a callable object")
    raise ValueError(f"no signature found for builtin {callable!r}")


class _Factory:
    def __repr__(self):
        return "<factory>"


def _signature_of_dataclass(fields):
    from dataclasses import MISSING

    parameters = []
    for one in sorted(fields, key=lambda field: field.kw_only):
        if not one.init:
            continue
        kind = Parameter.KEYWORD_ONLY if one.kw_only else Parameter.POSITIONAL_OR_KEYWORD
        default = _empty if one.default is MISSING else one.default
        if one.default_factory is not MISSING:
            default = _Factory()
        parameters.append(Parameter(one.name, kind, default=default, annotation=one.type))
    return Signature(parameters, return_annotation=None)


def _without_first(found):
    parameters = list(found.parameters.values())
    if parameters and parameters[0].kind < Parameter.VAR_POSITIONAL:
        parameters = parameters[1:]
    return Signature(parameters, return_annotation=found.return_annotation)


def _signature_of_partial(partial):
    whole = signature(partial.func)
    given = len(partial.args)
    parameters, keyword_only = [], False
    for i, parameter in enumerate(whole.parameters.values()):
        if i < given and parameter.kind < Parameter.VAR_POSITIONAL:
            continue
        if parameter.name in partial.keywords and parameter.kind != Parameter.VAR_KEYWORD:
            keyword_only = True
            parameter = parameter.replace(default=partial.keywords[parameter.name])
        if keyword_only and parameter.kind == Parameter.POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=Parameter.KEYWORD_ONLY)
        if not (keyword_only and parameter.kind == Parameter.VAR_POSITIONAL):
            parameters.append(parameter)
    return Signature(parameters, return_annotation=whole.return_annotation)
