def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)
ba = bytearray(b'abc')
ba.append(100)
ba.extend(b'ef')
ba.insert(0, 65)
ba[1] = 66
print(ba)
t(ba.append, 256)
t(ba.append, 'x')
t(ba.extend, [1, 'x'])
t(ba.insert, 0, -1)
t(ba.pop)
t(ba.pop, 0)
t(ba.pop, 50)
t(ba.remove, 99)
t(ba.remove, 200)
t(bytearray().pop)
print(ba)
ba.reverse()
print(ba)
ba[1:2] = b'XYZ'
print(ba)
del ba[0]
print(ba, len(ba))
ba += b'!'
ba *= 2
print(ba)
ba.clear()
print(ba, bool(ba))
ba2 = bytearray(5)
ba2[::2] = b'123'
print(ba2)
t(lambda: ba2.__setitem__(slice(None, None, 2), b'1'))
t(lambda: ba2.__setitem__(9, 1))
t(lambda: ba2.__setitem__(0, 'a'))
t(lambda: hash(bytearray()))
t(lambda: bytearray(b'a') == b'a')
t(lambda: {b'a': 1}[b'a'])
t(lambda: bytearray(b'a').copy())
t(lambda: bytes(bytearray(b'zz')))
t(lambda: bytearray('x', 'utf8'))
print(5 .to_bytes(2, 'big'), int.from_bytes(b'\x01\x00', 'little'), (-2).to_bytes(2, 'big', signed=True))
t(300 .to_bytes, 1, 'big')
t((-1).to_bytes, 1, 'big')
