from __future__ import annotations


def f[T: int](x: T, y: list[T] = 1) -> T:
    return x


class C[T]:
    x: T

    def m[S](self, s: S) -> T:
        z: S = s
        return z


type A[T] = C[T]


def leaks():
    class _Private[__T]:
        def f(self): ...

    __x = 1

    def inner():
        return __x

    return inner, __x


def after():
    __y = 1
    del __y
    return __y


class Outer:
    def f(self):
        __z = 1

    class _In[T]:
        __a = T

        def g(self):
            __b = 2

    __c = 3

    def h(self):
        __d = 4
        return lambda: __d


def last(__p):
    global __g
    return __p, __g
