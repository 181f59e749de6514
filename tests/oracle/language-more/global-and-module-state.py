# Globals, builtins shadowed and restored, del, names in functions and classes, __name__ and __doc__.
"""Not a docstring: a comment stands before, but this is the first statement."""
counter = 0
history = []


def bump():
    global counter, created
    counter += 1
    created = f"made by bump {counter}"
    history.append(counter)


bump()
bump()
print(counter, created, history, __name__, __doc__[:15], "bump" in globals(), "counter" in dir())


def shadow():
    print = lambda *args: history.append(args)
    print("hidden")
    len = 3
    return len


print(shadow(), history[-1])
list = [1, 2]
try:
    list("ab")
except TypeError as error:
    print(error)
del list
print(list("ab"))
x = 1


def reader():
    return x


def writer():
    x = 2
    return reader(), x, locals()


print(writer(), reader())
del x
try:
    reader()
except NameError as error:
    print(error)
globals()["injected"] = 42
print(injected, vars() is globals(), type(__builtins__).__name__ in ("module", "dict"))


def local_names():
    a, b = 1, [2]
    for i in range(2):
        inner = i
    try:
        1 / 0
    except ZeroDivisionError as error:
        pass
    return sorted(locals())


print(local_names())


class Space:
    a = 1
    b = a + 1
    names = sorted(k for k in locals() if not k.startswith("__"))
    del a


print(Space.names, hasattr(Space, "a"), Space.b)
if True:
    block = "visible"
print(block)
for last in range(3):
    pass
print(last)
import math as maths, os.path as path_module
from math import pi as tau_half, sqrt
print(maths.sqrt(16), path_module.basename("/a/b"), tau_half == maths.pi, sqrt is maths.sqrt, maths.__name__)
try:
    from math import nothing
except ImportError as error:
    print(error)
try:
    import no_such_module_here
except ModuleNotFoundError as error:
    print(error, error.name)
assert __name__ == "__main__"
print(__file__.endswith(".py"), __annotations__)
