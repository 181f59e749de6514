from fractions import Fraction as F
import math
a, b = F(1, 3), F(-2, 4)
print(a, b, repr(b), a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), -a, +a, abs(b), a ** 2, a ** -2, a ** b if 0 else a ** 0.5, 2 ** F(1, 2), 2 ** F(3), F(4) ** F(1, 2))
print(1 + a, a + 1, 1 - a, 2 * a, 1 / a, a / 2, 0.5 + a, a * 0.5, 1j + a, 7 // F(2, 3), 7 % F(2, 3), divmod(7, F(2, 3)), sum([F(1, 10)] * 10), sum([a, b], F(0)))
print(F("3/4"), F(" -7.25 "), F("1e-3"), F("1_000/3"), F(0.1), F(0.5), F(), F(5), F(a), F(a, b), F(True), F.from_float(0.25), F("0.1") == F(1, 10))
print(a < b, a <= 1, a > 0.3, a >= F(1, 3), a == 1 / 3, F(1, 2) == 0.5, F(2) == 2, a != b, F(1, 2) == 0.5 + 0j, a < float("inf"), a == float("nan"), sorted([F(1, 2), 0.3, F(1, 3), 1]), max(a, b))
print(hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), hash(F(-1, 3)), hash(F(22, 7)), {F(1, 2): "h"}[0.5], bool(F(0)), bool(a))
print(int(F(-7, 2)), float(a), round(F(5, 2)), round(F(7, 2)), round(F(-5, 2)), round(F(22, 7), 2), round(F(12345), -2), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7, 2)), complex(F(1, 2)), F(7, 2).as_integer_ratio(), F(4, 2).is_integer(), F(1, 2).numerator, F(1, 2).denominator, F(1,2).real, F(1,2).imag, F(1,2).conjugate())
print(F(3.141592653589793).limit_denominator(1000), F(math.pi).limit_denominator(10), F(math.e).limit_denominator(100), F(1, 3).limit_denominator(2), F("3.1415926535897932").limit_denominator(), F(-math.pi).limit_denominator(50))
print(f"{a:.3f}|{a:10.2f}|{b:+.1f}|{a:%}|{F(12345678, 7):,.2f}|{a}|{a!r}|{a:<8.2f}|{F(2, 3):08.3f}|{F(-1, 1000):.2f}|{F(5, 2):.0f}|{F(100):.1%}")
for bad in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2), lambda: F(None), lambda: F("1/0"), lambda: a / 0, lambda: a + "x", lambda: a < "x", lambda: F(0) ** -1, lambda: a // 0, lambda: a % 0, lambda: F(float("nan")), lambda: F(float("inf")), lambda: F(1, 2).limit_denominator(0), lambda: setattr(a, "numerator", 5), lambda: F.from_float("x"), lambda: 1 / F(0)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
import copy, pickle
print(copy.copy(a) is a, copy.deepcopy([a]), F(6, 4), F(-6, -4), F(6, -4), isinstance(a, F), [str(F(n, 12)) for n in range(1, 13)])
class G(F): pass
print(repr(G(1, 2)), repr(G(1, 2) + 1), str(G(3)))
def egyptian(f):
    out = []
    while f > 0: n = math.ceil(1 / f); out.append(F(1, n)); f -= F(1, n)
    return out
print(egyptian(F(7, 15)), sum(F(1, n) for n in range(1, 20)))
