# Integers and floats: division, rounding, bases, big numbers, conversions, special values.
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 2), 7 / 2, 2**10, 2**-1, (-2) ** 3, 0**0, -(2**2))
print(7.5 // 2, -7.5 % 2, divmod(7.5, -2), 1e308 * 10, -1e308 * 10, float("nan") == float("nan"), 0.1 + 0.2, 1 / 3)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1e20), round(0.5), round(5.5), round(1.15, 1))
print(int("0x1f", 16), int("0b101", 0), int(" 42 "), int("1_000"), int(3.99), int(-3.99), bin(10), oct(8), hex(255), hex(-255), f"{10:b} {255:#x} {8:#o}")
print(2**100, 2**100 % 97, pow(3, 200, 13), pow(3, -1, 7), (1 << 70) >> 68, ~5, 5 & 3, 5 | 3, 5 ^ 3, -1 >> 1, -5 & 0xFF)
print((12345).bit_length(), (255).bit_count(), (-5).__abs__(), (10).to_bytes(2, "big"), 3.0.is_integer(), (0.75).as_integer_ratio(), float.hex(0.1), float.fromhex("0x1p-2"))
print(1_000_000, 1e3, 1.5e-7, 1e16, 1e15, 123456789012345678, 1.0, 100000.0, 1e22, 1e21 + 1, 0.00001, 0.0001, -0.0, 1.10)
print(5 == 5.0, hash(5) == hash(5.0), True + True, True == 1, isinstance(True, int), int(True), str(True), -True, True & False, True ^ True)
print(float("inf") > 10**400, 10**20 == 1e20, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9)
print(float("  1.5 "), float("-inf"), float("1e5"), complex("1+2j"), complex(1, -2) * 2j, abs(3 + 4j), (1 + 2j).conjugate(), 1j**2)
import math
print(math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.gcd(12, 18), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.isqrt(99), math.hypot(3, 4), math.fsum([0.1] * 10), math.prod([1, 2, 3]), math.inf, math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0), math.fmod(-7, 3), math.modf(3.25), math.frexp(8))
for wrong in [lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 0**-1, lambda: int("12a"), lambda: int("1.5"), lambda: float("x"), lambda: int(None), lambda: int(float("nan")), lambda: int(float("inf")), lambda: math.sqrt(-1), lambda: math.factorial(-1), lambda: 10.0**400, lambda: 1 << -1, lambda: int("5", 1), lambda: "a" * 1.5, lambda: 5 + "a", lambda: "a" + 5, lambda: round("x"), lambda: pow(2, -1, 4), lambda: math.log(0), lambda: float(10**400), lambda: divmod(1, 0), lambda: -"a", lambda: ~1.5, lambda: 1.5 << 2, lambda: abs("x")]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
