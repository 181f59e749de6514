"""Abstract base classes: a class with abstract methods left cannot be instantiated."""


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True


class abstractproperty(property):
    __isabstractmethod__ = True


def _is_abstract(value):
    if getattr(value, "__isabstractmethod__", False):
        return True
    if isinstance(value, property):
        return any([getattr(part, "__isabstractmethod__", False) for part in (value.fget, value.fset, value.fdel)])
    inner = getattr(value, "__func__", None) if isinstance(value, (classmethod, staticmethod)) else None
    return getattr(inner, "__isabstractmethod__", False)


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        left = {key for key, value in namespace.items() if _is_abstract(value)}
        for base in bases:
            for key in getattr(base, "__abstractmethods__", ()):
                if _is_abstract(getattr(cls, key, None)):
                    left.add(key)
        cls.__abstractmethods__ = frozenset(left)
        cls._registry = []
        return cls

    def __call__(cls, /, *args, **kwargs):
        left = cls.__abstractmethods__
        if left:
            names = ", ".join([f"'{name}'" for name in sorted(left)])
            plural = "" if len(left) == 1 else "s"
            raise TypeError(
                f"Can't instantiate abstract class {cls.__name__} without an implementation for abstract "
                f"method{plural} {names}"
            )
        return super().__call__(*args, **kwargs)

    def register(cls, subclass):
        cls._registry.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if cls in subclass.__mro__:
            return True
        hook = getattr(cls, "__subclasshook__", None)
        if hook is not None:
            found = hook(subclass)
            if found is not NotImplemented:
                return found
        for one in cls._registry:
            if issubclass(subclass, one):
                return True
        for one in cls.__subclasses__():
            if issubclass(subclass, one):
                return True
        return False


class ABC(metaclass=ABCMeta):
    __slots__ = ()


def get_cache_token():
    return 0


def update_abstractmethods(cls):
    return cls
