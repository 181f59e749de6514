for x in (0.1, 1 / 3, 1e22, 1e21, 123456789.123456789, 1e16, 9999999999999998.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, -0.0, 2.0, 100.0, 1.5e300 * 1e10, 0.1 + 0.2, 3.0e8, 12345678901234567.0):
    print(x, repr(x), str(x), f'{x:g}', f'{x:.3f}' if abs(x) < 1e20 else '')
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1.5, 0), round(5, -1), round(15, -1), round(2.5, None))
print(float('1e3'), float(' -1.5 '), float('inf'), float('nan') == float('nan'), float('1_000.5'), (0.5).as_integer_ratio(), (2.0).is_integer(), (0.1).hex(), float.fromhex('0x1.8p1'))
print(1e308 * 10, -1e308 * 10, 1e-320, 7 / 2, 7 // 2.0, -7 // 2.0, 7 % -2.5, 2 ** 0.5, 10 ** -3, 0.1 * 3, 1 - 0.9)
print(int(3.99), int(-3.99), 3.7 // 1, divmod(7.5, 2), abs(-2.5), max(1, 2.5), sum([0.1] * 10), 0.1 + 0.2 == 0.3, 1 == 1.0, hash(1.0) == hash(1), hash(0.5))
for bad in (lambda: float('abc'), lambda: float(''), lambda: float(None), lambda: float([]), lambda: 1.5 % 0, lambda: 2.0 ** 10000, lambda: 1.5 << 1, lambda: round('a'), lambda: 'a' + 1.5, lambda: 0.0 ** -1, lambda: round(float('nan'))):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
