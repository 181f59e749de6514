a = 2 ** 100
print(a, -a, a // 3, a % 1000, -a // 7, -a % 7, a >> 90, a << 5, a & 0xFFFF, a | 1, a ^ a, ~a, a.bit_length(), divmod(-a, 10 ** 9))
print(hex(a), bin(2 ** 70)[:10], int('123456789012345678901234567890') + 1, 10 ** 20, 99999999999 * 99999999999, 9007199254740993, 9007199254740992 + 1)
print(float(a), a / 3, a == float(a), 2 ** 53 + 1 == float(2 ** 53 + 1), int(1e20), round(12345678901234567890, -5), pow(3, 1000, 10 ** 9 + 7), pow(3, -1, 7))
print(2 ** -2, (-8) ** 3, 0 ** 0, 7 // -2, 7 % -2, -7 // 2, -7 % 2, 7.5 // 2, -7.5 % 2, divmod(7, -2), abs(-a) == a)
print(int.from_bytes(b'\x01\x00', 'big'), (1000).to_bytes(2, 'little'), (255).bit_count(), a.to_bytes(13, 'big')[0], int('ff', 16), int('0b101', 0), int(' 12_3 '), int('-z', 36))
print(sum(range(10 ** 5)), 1 << 64, -1 >> 70, (1 << 64) - 1 & ~(1 << 63), hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(10 ** 30))
for bad in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: 1.0 // 0, lambda: a << -1, lambda: int('12x'), lambda: int(''), lambda: int('1.5'), lambda: int(None), lambda: int([]), lambda: int('9', 8), lambda: int('1', 99), lambda: 10 ** 400 / 1, lambda: float(10 ** 400), lambda: int(float('inf')), lambda: int(float('nan')), lambda: (300).to_bytes(1, 'big'), lambda: pow(2, -1, 4), lambda: 0 ** -1):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
