"""Names of the interpreter's own types, and namespaces."""

import sys as _sys
from _types import (
    AsyncGeneratorType, CellType, CoroutineType, FrameType, GetSetDescriptorType, MappingProxyType, TracebackType,
)


def _function():
    pass


def _generator():
    yield


class _Class:
    def method(self):
        pass


FunctionType = LambdaType = type(_function)
CodeType = type(_function.__code__)
GeneratorType = type(_generator())
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
ModuleType = type(_sys)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)
GenericAlias = type(list[int])
UnionType = type(int | str)


_being_shown = []


class SimpleNamespace:
    def __init__(self, /, *args, **kwargs):
        if args:
            raise TypeError("no positional arguments expected")
        self.__dict__.update(kwargs)

    def __repr__(self):
        if id(self) in _being_shown:
            return "namespace(...)"
        _being_shown.append(id(self))
        try:
            parts = ", ".join([f"{name}={value!r}" for name, value in self.__dict__.items()])
        finally:
            _being_shown.remove(id(self))
        return f"namespace({parts})"

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self.__dict__ == other.__dict__

    __hash__ = None


def new_class(name, bases=(), kwds=None, exec_body=None):
    namespace = {}
    if exec_body is not None:
        exec_body(namespace)
    kwds = dict(kwds or {})
    return kwds.pop("metaclass", type)(name, bases, namespace, **kwds)


class _AwaitableGenerator:
    """What a generator of a function made with `coroutine` is: a generator that can be awaited."""

    def __init__(self, generator):
        self.__wrapped = generator
        self.__name__ = getattr(generator, "__name__", None)
        self.__qualname__ = getattr(generator, "__qualname__", None)

    def send(self, value):
        return self.__wrapped.send(value)

    def throw(self, error, *rest):
        return self.__wrapped.throw(error, *rest)

    def close(self):
        return self.__wrapped.close()

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self.__wrapped

    __await__ = __iter__


def coroutine(func):
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if func.__class__ is FunctionType and func.__code__.co_flags & 0x180:
        return func
    import functools

    @functools.wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        if made.__class__ is CoroutineType or hasattr(type(made), "__await__"):
            return made
        if made.__class__ is GeneratorType or (hasattr(made, "send") and hasattr(made, "throw")):
            return _AwaitableGenerator(made)
        return made

    return wrapped
