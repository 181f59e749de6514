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


class SimpleNamespace:
    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        parts = ", ".join([f"{name}={value!r}" for name, value in self.__dict__.items()])
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


def coroutine(func):
    return func
