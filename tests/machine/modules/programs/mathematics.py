"""Functions of math, at ordinary and at awkward arguments."""
import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
for name in ("exp", "log", "log2", "log10", "sqrt", "sin", "cos", "tan", "atan", "floor", "ceil", "trunc", "fabs"):
    function = getattr(math, name)
    print(name, [function(x) for x in (0.5, 1, 2.75, 10, 100, 123.456)])
for name in ("asin", "acos"):
    print(name, [getattr(math, name)(x) for x in (-1, -0.3, 0, 0.25, 1)])
print(math.sin(1e22), math.cos(-0.0), math.sin(-0.0), math.atan2(-0.0, -1), math.atan2(3, -4))
print(math.gcd(12, 18), math.gcd(), math.gcd(-4, 6, 10), math.lcm(4, 6), math.lcm(0, 5), math.lcm(21, 6, 10))
print(math.factorial(0), math.factorial(20), math.factorial(30), math.comb(5, 2), math.comb(3, 5), math.perm(5), math.perm(6, 2))
print(math.comb(100, 50), math.isqrt(99), math.isqrt(10**40 + 1))
print(math.pow(2, 0.5), math.pow(0, 0), math.pow(-2, 3), math.hypot(3, 4), math.hypot(1, 2, 3), math.hypot())
print(math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.prod([1, 2, 3, 4]), math.prod([], start=7))
print(math.prod([0.5, 4, 3]), math.prod(x for x in range(1, 6)), math.fsum(x / 10 for x in range(5)))
print(math.sumprod([1, 2, 3], [4, 5, 6]), math.dist((1, 2), (4, 6)), math.dist([0.0], [-2.5]))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(1, 1.05, rel_tol=0.1), math.isclose(0, 1e-12, abs_tol=1e-9))
print(math.copysign(3, -0.0), math.fmod(-7, 3), math.fmod(7.5, -2), math.remainder(7, 4), math.remainder(10, 4))
print(math.modf(3.75), math.modf(-2.5), math.frexp(8), math.frexp(-0.3), math.frexp(5e-324), math.ldexp(0.5, 10))
print(math.degrees(math.pi), math.radians(180), math.radians(1), math.isnan(math.nan), math.isinf(-math.inf))
print(math.isfinite(3), math.nextafter(1, 2), math.nextafter(1, 0), math.ulp(1), math.ulp(1e300), math.cbrt(8))
print(math.log(8, 2), math.log(10**400), math.log2(2**1000), math.log10(1000), math.log10(10**30), math.log1p(1e-10))
print(math.gamma(5), math.gamma(0.5), math.erf(0.3), math.expm1(1e-9), math.exp(-745))
print(math.floor(1e20), math.ceil(-0.5), math.floor(2**70), math.trunc(-7.9), math.floor(True))


class Rounded:
    def __floor__(self):
        return "down"

    def __ceil__(self):
        return "up"

    def __trunc__(self):
        return "cut"


print(math.floor(Rounded()), math.ceil(Rounded()), math.trunc(Rounded()))
for call in (
    lambda: math.sqrt(-1),
    lambda: math.log(0),
    lambda: math.log(-5, 2),
    lambda: math.exp(1000),
    lambda: math.factorial(-1),
    lambda: math.factorial(2.0),
    lambda: math.floor(math.inf),
    lambda: math.ceil(math.nan),
    lambda: math.sqrt("4"),
    lambda: math.acos(2),
    lambda: math.fmod(1, 0),
    lambda: math.pow(0, -1),
    lambda: math.pow(10, 400),
    lambda: math.gcd(1.5),
    lambda: math.comb(-1, 2),
    lambda: math.isqrt(-1),
    lambda: math.dist([1], [1, 2]),
    lambda: math.floor("x"),
    lambda: math.sqrt(),
    lambda: math.sqrt(10**400),
    lambda: math.prod(3),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
