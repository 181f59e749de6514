"""Type parameters of functions and what they make (PEP 695)."""


def identity[T](value: T) -> T:
    return value


def limited[T: int, U: (str, bytes)](a: T, b: U = "b", *, c: T = 3) -> dict[T, U]:
    return {a: b, c: b}


def several[T, *Ts, **P](*args, **kwargs):
    return T, Ts, P


print(identity(3), identity("x"))
print(identity.__type_params__, identity.__annotations__, identity.__name__, identity.__qualname__)
print(limited(1), limited(1, b"x", c=4), limited.__defaults__, limited.__kwdefaults__)
print(limited.__annotations__)
T, U = limited.__type_params__
print(T, U, repr(T), type(T), T.__name__, T.__module__)
print(T.__bound__, T.__constraints__, U.__bound__, U.__constraints__)
print(T.__covariant__, T.__contravariant__, T.__infer_variance__)
for one in several():
    print(one, type(one), one.__name__, one.__module__, isinstance(one, type))
_, Ts, P = several()
print(P.__bound__, P.__covariant__, P.__contravariant__, P.__infer_variance__)
print(P.args, P.kwargs, type(P.args), P.args.__origin__ is P, P.args == P.args, P.args == P.kwargs)
print(several.__code__.co_freevars, identity.__code__.co_varnames)
(unpacked,) = Ts
print(unpacked)
print(T == T, T == U, hash(T) == hash(T), T is limited.__type_params__[0])
print(T | int, int | T, T | None, T | U, list[T], T | "later")

for bad in (lambda: T(), lambda: T[int], lambda: isinstance(1, T)):
    try:
        bad()
    except TypeError as error:
        print("TypeError:", error)
for name in ("__name__", "__bound__", "__constraints__", "__covariant__", "__infer_variance__"):
    try:
        setattr(T, name, 1)
    except AttributeError as error:
        print("AttributeError:", error)
T.note = "mine"
print(T.note)
for base in (T, P, Ts, type(T)):
    try:

        class Derived(base):
            pass

    except TypeError as error:
        print(base, "TypeError:", error)


def lazy[T: missing]():
    return T


(late,) = lazy.__type_params__
try:
    late.__bound__
except NameError as error:
    print("NameError:", error)
missing = int
print(late.__bound__)
missing = str
print(late.__bound__, late.__constraints__)


def shown(function):
    print("decorating", function.__name__, function.__type_params__)
    return function


def default():
    print("default")
    return 1


T = "the global"


@shown
def ordered[T: default()](x: T = default(), *, y=default(), z=T):
    return x, y, z, T


print(ordered()[:3], ordered.__annotations__)


def outer[T](x: T):
    def inner[U](y: U, t: T) -> T | U:
        return T, U

    return inner


print(outer(1)(2, 3), outer(1).__qualname__, outer(1).__annotations__)
print(outer(1).__type_params__, outer(1)(1, 2)[0] is outer.__type_params__[0])
identity.__type_params__ = ()
print(identity.__type_params__)
try:
    identity.__type_params__ = [1]
except TypeError as error:
    print("TypeError:", error)
