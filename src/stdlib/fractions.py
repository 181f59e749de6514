"""Rational numbers: a numerator over a positive denominator, in lowest terms."""

import math
import operator
import re
import sys

_TEXT = re.compile(
    r"\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<whole>\d*|\d+(_\d+)*)"
    r"(?:/(?P<below>\d+(_\d+)*)|(?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:E(?P<power>[-+]?\d+(_\d+)*))?)\s*",
    re.IGNORECASE,
)
_FIXED = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<alt>#?)(?P<zero>0(?=[0-9]))?"
    r"(?P<width>0|[1-9][0-9]*)?(?P<group>[,_]?)(?:\.(?P<places>0|[1-9][0-9]*))?(?P<kind>[fF%])",
    re.DOTALL,
)


def _read(text):
    found = _TEXT.fullmatch(text)
    if found is None:
        raise ValueError("Invalid literal for Fraction: %r" % text)
    above = int(found["whole"] or "0")
    if found["below"]:
        below = int(found["below"])
    else:
        below = 1
        digits = (found["decimal"] or "").replace("_", "")
        if digits:
            below = 10 ** len(digits)
            above = above * below + int(digits)
        power = int(found["power"] or "0")
        if power >= 0:
            above *= 10**power
        else:
            below *= 10**-power
    return -above if found["sign"] == "-" else above, below


class Fraction:
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if type(numerator) is int:
                return _made(numerator, 1, cls)
            if isinstance(numerator, (int, Fraction)):
                return _made(numerator.numerator, numerator.denominator, cls)
            if isinstance(numerator, str):
                numerator, denominator = _read(numerator)
            elif isinstance(numerator, float):
                return _made(*numerator.as_integer_ratio(), cls)
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        return _reduced(numerator, denominator, cls)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return _made(*f.as_integer_ratio(), cls)

    numerator = property(operator.attrgetter("_numerator"))
    denominator = property(operator.attrgetter("_denominator"))
    real = property(lambda self: +self)
    imag = property(lambda self: 0)

    def conjugate(self):
        return +self

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction with no larger denominator: of the last two convergents' neighbours the nearer."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        before, last = (0, 1), (1, 0)
        above, below = self._numerator, self._denominator
        while True:
            whole = above // below
            if before[1] + whole * last[1] > max_denominator:
                break
            before, last = last, (before[0] + whole * last[0], before[1] + whole * last[1])
            above, below = below, above - whole * below
        times = (max_denominator - before[1]) // last[1]
        other = Fraction(before[0] + times * last[0], before[1] + times * last[1])
        nearest = Fraction(*last)
        return nearest if abs(nearest - self) <= abs(other - self) else other

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __format__(self, spec, /):
        if not spec:
            return str(self)
        found = _FIXED.fullmatch(spec)
        if found is None:
            if spec[-1] in "eEgG":
                return format(float(self), spec)
            raise ValueError(f"Invalid format specifier {spec!r} for object of type {type(self).__name__!r}")
        places = int(found["places"] or ("6" if found["places"] is None else "0"))
        scaled = round(abs(self) * 10 ** (places + (2 if found["kind"] == "%" else 0)))
        digits = str(scaled).zfill(places + 1)
        whole, rest = (digits[:-places], digits[-places:]) if places else (digits, "")
        sign = "-" if self._numerator < 0 else "" if found["sign"] == "-" else found["sign"]
        tail = ("." if rest or found["alt"] else "") + rest + ("%" if found["kind"] == "%" else "")
        width = int(found["width"] or "0")
        if found["zero"] and not found["align"]:
            room = width - len(sign) - len(tail)
            if found["group"]:
                body = f"{int(whole):0{max(room, 1)}{found['group']}}"
            else:
                body = whole.zfill(room)
            return sign + body + tail
        body = f"{int(whole):{found['group']}}" + tail
        fill, align = found["fill"] or " ", found["align"] or ">"
        if align == "=":
            return sign + body.rjust(width - len(sign), fill)
        return f"{sign + body:{fill}{align}{width}}" if width else sign + body

    def __add__(self, other):
        return _with(self, other, operator.add, _sum)

    def __radd__(self, other):
        return _with(other, self, operator.add, _sum)

    def __sub__(self, other):
        return _with(self, other, operator.sub, _difference)

    def __rsub__(self, other):
        return _with(other, self, operator.sub, _difference)

    def __mul__(self, other):
        return _with(self, other, operator.mul, _product)

    def __rmul__(self, other):
        return _with(other, self, operator.mul, _product)

    def __truediv__(self, other):
        return _with(self, other, operator.truediv, _quotient)

    def __rtruediv__(self, other):
        return _with(other, self, operator.truediv, _quotient)

    def __floordiv__(self, other):
        return _with(self, other, operator.floordiv, _floor)

    def __rfloordiv__(self, other):
        return _with(other, self, operator.floordiv, _floor)

    def __mod__(self, other):
        return _with(self, other, operator.mod, _rest)

    def __rmod__(self, other):
        return _with(other, self, operator.mod, _rest)

    def __divmod__(self, other):
        return _with(self, other, divmod, _floor_and_rest)

    def __rdivmod__(self, other):
        return _with(other, self, divmod, _floor_and_rest)

    def __pow__(self, other):
        if isinstance(other, (int, Fraction)):
            if other.denominator != 1:
                return float(self) ** float(other)
            power = other.numerator
            if power >= 0:
                return _made(self._numerator**power, self._denominator**power)
            if self._numerator == 0:
                raise ZeroDivisionError(f"Fraction({self._denominator ** -power}, 0)")
            return _reduced(self._denominator**-power, self._numerator**-power)
        return float(self) ** other if isinstance(other, (float, complex)) else NotImplemented

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other**self._numerator
        if isinstance(other, int):
            return Fraction(other) ** self
        return other ** float(self)

    def __pos__(self):
        return _made(self._numerator, self._denominator)

    def __neg__(self):
        return _made(-self._numerator, self._denominator)

    def __abs__(self):
        return _made(abs(self._numerator), self._denominator)

    def __int__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    __trunc__ = __int__

    def __float__(self):
        return self._numerator / self._denominator

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = 2 * rest
            return whole if twice < self._denominator or twice == self._denominator and whole % 2 == 0 else whole + 1
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        prime = sys.hash_info.modulus
        try:
            result = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, prime))
        except ValueError:
            result = sys.hash_info.inf
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __bool__(self):
        return bool(self._numerator)

    def __eq__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, complex):
            if other.imag != 0:
                return False
            other = other.real
        if isinstance(other, float):
            return 0.0 == other if math.isnan(other) or math.isinf(other) else self == Fraction(other)
        return NotImplemented

    def __lt__(self, other):
        return _compared(self, other, operator.lt)

    def __le__(self, other):
        return _compared(self, other, operator.le)

    def __gt__(self, other):
        return _compared(self, other, operator.gt)

    def __ge__(self, other):
        return _compared(self, other, operator.ge)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _made(numerator, denominator, cls=Fraction):
    self = object.__new__(cls)
    self._numerator = numerator
    self._denominator = denominator
    return self


def _reduced(numerator, denominator, cls=Fraction):
    common = math.gcd(numerator, denominator)
    if denominator < 0:
        common = -common
    return _made(numerator // common, denominator // common, cls)


def _with(a, b, plain, exact):
    """Exact between rationals, plain with floats and complex numbers."""
    for other in (b, a):
        if isinstance(other, float):
            return plain(float(a), float(b))
        if isinstance(other, complex):
            return plain(complex(a), complex(b))
        if not isinstance(other, (int, Fraction)):
            return NotImplemented
    return exact(a.numerator, a.denominator, b.numerator, b.denominator)


def _sum(na, da, nb, db):
    return _reduced(na * db + nb * da, da * db)


def _difference(na, da, nb, db):
    return _reduced(na * db - nb * da, da * db)


def _product(na, da, nb, db):
    return _reduced(na * nb, da * db)


def _quotient(na, da, nb, db):
    if nb == 0:
        raise ZeroDivisionError(f"Fraction({na * db}, 0)")
    return _reduced(na * db, da * nb)


def _floor(na, da, nb, db):
    return (na * db) // (da * nb)


def _rest(na, da, nb, db):
    return _reduced((na * db) % (nb * da), da * db)


def _floor_and_rest(na, da, nb, db):
    whole, rest = divmod(na * db, da * nb)
    return whole, _reduced(rest, da * db)


def _compared(a, b, compare):
    if isinstance(b, (int, Fraction)):
        return compare(a._numerator * b.denominator, a._denominator * b.numerator)
    if isinstance(b, float):
        return compare(0.0, b) if math.isnan(b) or math.isinf(b) else compare(a, Fraction(b))
    return NotImplemented
