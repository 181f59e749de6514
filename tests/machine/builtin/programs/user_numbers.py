"""Number protocols of user classes, and subclasses of int and float."""


class Number:
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return int(self.value)

    def __float__(self):
        return float(self.value)

    def __index__(self):
        return int(self.value)

    def __round__(self, digits=None):
        return f"round({self.value}, {digits})"

    def __abs__(self):
        return Number(abs(self.value))

    def __divmod__(self, other):
        return ("divmod", self.value, other)

    def __rdivmod__(self, other):
        return ("rdivmod", other, self.value)

    def __pow__(self, other, mod=None):
        return ("pow", self.value, other, mod)

    def __bool__(self):
        return self.value != 0

    def __neg__(self):
        return -self.value


n = Number(-7)
print(int(n), float(n), round(n), round(n, 2), abs(n).value, divmod(n, 2), divmod(9, n), pow(n, 2), pow(n, 2, 5), bool(n), bool(Number(0)), -n)
print(hex(n), bin(n), oct(n), chr(Number(97)), "%d %5.1f %x" % (n, n, Number(255)), [10, 20, 30][Number(1)])
print(bytes(Number(3)), bytes([Number(1), 2]) if False else b"", int(Number(5)) + 1)


class OnlyIndex:
    def __index__(self):
        return 12


print(int(OnlyIndex()), float(OnlyIndex()), "%d" % OnlyIndex(), range(20)[OnlyIndex()])


class Sized:
    def __len__(self):
        return 0


class BadInt:
    def __int__(self):
        return "x"

    def __float__(self):
        return 1

    def __bool__(self):
        return 1

    def __index__(self):
        return 1.5


print(bool(Sized()), not Sized())
for convert in (int, float, bool, hex):
    try:
        print(convert(BadInt()))
    except TypeError as error:
        print("TypeError:", error)


class Money(int):
    def __repr__(self):
        return f"${int(self)}"

    def __add__(self, other):
        return Money(int.__add__(self, other))

    __radd__ = __add__


m = Money(5)
print(m, repr(m), str(m), f"{m}", f"{m:03d}", "%d %s" % (m, m), m + 1, 1 + m, m * 2, type(m * 2).__name__, m == 5, {5: "five"}[m], [m], m.bit_length())
print(sum([Money(1), Money(2)]), max(Money(3), 4), int(m), m.real, -m, abs(Money(-3)), m > 4, m // 2, m / 2, divmod(m, 3), hash(m))


class Celsius(float):
    def __str__(self):
        return f"{float(self):.1f} C"


c = Celsius(21.456)
print(c, repr(c), f"{c}", f"{c:.2f}", c + 1, c > 20, round(c), round(c, 1), int(c), c.is_integer(), [c], "%s %.3f" % (c, c))
print(int.__add__(2, 3), int.__add__(2, 2.5), float.__mul__(2.0, 3), str.__len__("abc"), int.__repr__(5), float.__repr__(1.5), (5).__eq__("x"), (5).__lt__(6), "a".__eq__("a"))
print((3).__class__, (2.5).__class__.__name__, True.__class__.__mro__, (10).__divmod__(3), (2).__pow__(5, 7), "x".__add__("y"), "ab".__mul__(2), "abc".__contains__("b"))
print(complex(1, 2) * 2 + 1j, abs(3 + 4j), (1 + 2j).conjugate(), (1 + 2j) == (1 + 2j), 2j**2, -1j, 1 / (1 + 1j), sum([1j, 2]))


def attempt(text, function):
    try:
        print(text, "->", function())
    except Exception as error:
        print(text, "->", type(error).__name__, error)


attempt("int('x')", lambda: int('x'))
attempt('int([])', lambda: int([]))
attempt("float('y')", lambda: float('y'))
attempt("int('9' * 5000)", lambda: int('9' * 5000))
attempt('str(10 ** 5000)', lambda: str(10 ** 5000))
attempt("f'{1:d}' + f'{1.5:d}'", lambda: f'{1:d}' + f'{1.5:d}')
attempt("'%d' % 'a'", lambda: '%d' % 'a')
attempt("'{:d}'.format('a')", lambda: '{:d}'.format('a'))
attempt('chr(-1)', lambda: chr(-1))
attempt("ord('ab')", lambda: ord('ab'))
attempt("'a' + 1", lambda: 'a' + 1)
attempt("1 + 'a'", lambda: 1 + 'a')
attempt("'a' * 'b'", lambda: 'a' * 'b')
attempt('[] + 1', lambda: [] + 1)
attempt("-'a'", lambda: -'a')
attempt("'abc'[5]", lambda: 'abc'[5])
attempt("'a' in 5", lambda: 'a' in 5)
attempt("5 in 'a'", lambda: 5 in 'a')
attempt("int('12', 99)", lambda: int('12', 99))
attempt("round('x')", lambda: round('x'))
attempt("abs('x')", lambda: abs('x'))
attempt("pow('a', 2)", lambda: pow('a', 2))
attempt('divmod(1, 0)', lambda: divmod(1, 0))
attempt('1 % 0', lambda: 1 % 0)
attempt('1.0 // 0', lambda: 1.0 // 0)
attempt('2 ** -1', lambda: 2 ** -1)
attempt('0 ** -1', lambda: 0 ** -1)
attempt('1 << -1', lambda: 1 << -1)
attempt("'a'.join([1])", lambda: 'a'.join([1]))
attempt("'abc'.index('z')", lambda: 'abc'.index('z'))
attempt("b'a' + 'b'", lambda: b'a' + 'b')
attempt('bytes([300])', lambda: bytes([300]))
attempt("b'\\xff'.decode()", lambda: b'\xff'.decode())
attempt("'\\xe9'.encode('ascii')", lambda: '\xe9'.encode('ascii'))
attempt("'%s %s' % 1", lambda: '%s %s' % 1)
attempt("'{} {}'.format(1)", lambda: '{} {}'.format(1))
attempt("'{a}'.format()", lambda: '{a}'.format())
attempt("'%(a)s' % {}", lambda: '%(a)s' % {})
attempt("1 < 'a'", lambda: 1 < 'a')
attempt('None + 1', lambda: None + 1)
attempt("format(None, 'x')", lambda: format(None, 'x'))
attempt("'a' < 1", lambda: 'a' < 1)
attempt('object() < object()', lambda: object() < object())
attempt('int(None)', lambda: int(None))
attempt("'x'.nope", lambda: 'x'.nope)
attempt('(5).nope', lambda: (5).nope)
attempt('len(5)', lambda: len(5))
