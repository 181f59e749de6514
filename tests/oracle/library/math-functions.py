import math

print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan, math.sqrt(2), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5))
print(math.factorial(20), math.gcd(12, 18), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.isqrt(17), math.prod([1, 2, 3]))
print(math.sin(1), math.cos(1), math.tan(1), math.atan2(1, -1), math.exp(1), math.log(10), math.log2(8), math.log10(1000), math.log(8, 2))
print(math.hypot(3, 4), math.dist((0, 0), (1, 1)), math.degrees(math.pi), math.radians(180), math.copysign(1, -0.0), math.fmod(-7, 3), math.fsum([0.1] * 10))
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(1), math.modf(2.5), math.frexp(8), math.ldexp(0.5, 4), math.pow(2, 0.5))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.exp(1000), lambda: math.floor(math.inf), lambda: math.floor(math.nan), lambda: math.sqrt('a'), lambda: math.gcd(1.5, 2)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
