print(int('42') + int(3.9) + int(True), str(12) + str(None), float('3') , bool('False'), bool(''), complex('1+2j'), complex(1, -1))
print(ord('a'), chr(955), hex(255), oct(8), bin(-5), int('0x1f', 16), int('١٢'), str(b'ab', 'ascii'), bytes('é', 'utf-8'), bytes([65, 66]), bytes(2))
print(list('abc'), tuple([1]), set('aa'), dict([('a', 1)]), list({'k': 1}), str([1, 'a']), repr('a\'b"c'), ascii('ñ'))
for bad in (lambda: int('abc'), lambda: int('4.2'), lambda: 'a' + 1, lambda: 1 + 'a', lambda: '3' * '4', lambda: [1] + (2,), lambda: ord('ab'), lambda: chr(-1), lambda: chr(2 ** 21), lambda: str(b'\xff', 'utf-8'),
            lambda: bytes('é'), lambda: bytes([256]), lambda: int('1', base=1), lambda: complex('x'), lambda: 'é'.encode('ascii'), lambda: hex(1.5), lambda: list(5), lambda: float('1,5'), lambda: '5' - 2, lambda: -'a', lambda: 'a' < 1, lambda: None + 1, lambda: [] - [], lambda: {} + {}, lambda: len(5), lambda: abs('x'), lambda: sum(['a']), lambda: sum(5), lambda: bytes(-1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
