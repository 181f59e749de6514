"""CPython 3.12 goes on mangling private names with the name of a generic class."""

def f():
    class _A[T]:
        pass


def g():
    try:
        __x = 1
    except SystemError as error:
        print(error)
    try:
        print(__x)
    except SystemError as error:
        print(error)
    try:
        del __x
    except SystemError as error:
        print(error)


g()
