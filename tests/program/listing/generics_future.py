from __future__ import annotations


def f[T: int](x: T, y: list[T] = 1) -> T:
    return x


class C[T]:
    x: T

    def m[S](self, s: S) -> T:
        z: S = s
        return z


type A[T] = C[T]
