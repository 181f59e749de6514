from multiprocessing import Pipe

a, b = Pipe()
a.send_bytes(b"hello")
a.send_bytes(b"0123456789", 2, 4)
a.send_bytes(bytearray(b"array"))
print(b.recv_bytes(), b.recv_bytes(), b.recv_bytes())
try:
    a.send_bytes(b"abc", 5)
except ValueError as error:
    print(error)
try:
    a.send_bytes(b"abc", 1, 7)
except ValueError as error:
    print(error)
buf = bytearray(8)
a.send_bytes(b"into")
print(b.recv_bytes_into(buf, 2), buf)
