# bytes and bytearray: searching, splitting, case, padding, translation, conversion.
data = b"Hello, World! hello again"
print(data.lower(), data.upper(), data.title(), data.swapcase(), data.capitalize())
print(data.find(b"World"), data.rfind(b"l"), data.index(b"o"), data.count(b"l"), data.startswith(b"Hell"), data.endswith((b"x", b"n")))
print(data.split(), data.split(b",", 1), data.partition(b" "), data.rpartition(b" "), b"a\nb\r\nc".splitlines())
print(data.replace(b"l", b"L", 2), b"-".join([b"a", b"b"]), b"  x ".strip(), b"xxabxx".strip(b"x"))
print(b"7".zfill(4), b"ab".center(6, b"*"), b"ab".ljust(4) + b"|", b"ab".rjust(4, b"."))
print(b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" \t".isspace(), b"AB".isupper(), b"ab".islower())
print(data[0], data[-1:], data[::3], list(b"abc"), bytes([72, 105]), bytes(3), bytes("é", "utf-8"), "é".encode("latin-1"))
print(b"caf\xc3\xa9".decode(), bytes.fromhex("48 65 6c"), b"Hel".hex(), b"Hello".hex("-", 2), b"\x00\xff".hex(":"))
table = bytes.maketrans(b"abc", b"xyz")
print(b"aabbcc".translate(table), b"hello".translate(None, b"l"), b"abcd".removeprefix(b"ab"), b"abcd".removesuffix(b"cd"))
array = bytearray(b"hello")
array[0] = 72
array.append(33)
array.extend(b"??")
array[1:3] = b"EL-L"
print(array, len(array), array.pop(), array.pop(0), array)
del array[-2:]
array.insert(0, 64)
array += b"+"
array.reverse()
print(array, bytes(array), array == bytes(array), b"lo" in array, 64 in array, array.find(b"L"), array.copy())
array.remove(64)
array.clear()
print(array, bool(array), b"a" + b"b", b"ab" * 3, b"a" < b"b", b"%d items, %s" % (3, b"ok"), b"%05.1f|%-4x|" % (3.14159, 255))
for wrong in [lambda: b"a" + "a", lambda: bytes([256]), lambda: bytes("x"), lambda: b"abc".index(b"z"), lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: bytearray(b"a").remove(9), lambda: b"abc"[5], lambda: bytes.fromhex("4g"), lambda: b"a".join(["b"])]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(int.from_bytes(b"\x01\x00", "big"), (1024).to_bytes(2, "little"), (-2).to_bytes(2, "big", signed=True), memoryview is not None)
