print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 2 ** 10, 2 ** -1, 7 / 2)
print(10 ** 20, 2 ** 64 - 1, -(2 ** 70), (2 ** 53) + 1)
print(1 << 40, 255 >> 3, 6 & 3, 6 | 3, 6 ^ 3, ~5)
print(1.5 + 2, 0.1 + 0.2, 1e300 * 10, 5 // 2.0, -5 % 2.5)
print(True + True, not 0, not [], +5, -True)
x = 10
x += 5; x -= 3; x *= 2; x //= 5; x **= 3; x %= 50; x <<= 2; x |= 1; x &= 0xff; x ^= 3; x >>= 1
print(x)
for op in ("1 / 0", "1 // 0", "1 % 0", "1.0 / 0", "0 ** -1"):
    try:
        if op == "1 / 0": 1 / 0
        elif op == "1 // 0": 1 // 0
        elif op == "1 % 0": 1 % 0
        elif op == "1.0 / 0": 1.0 / 0
        else: 0 ** -1
    except ZeroDivisionError as e:
        print(op, "->", e)
