import copy, io, types, weakref, abc, traceback, sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)
s = io.StringIO('line1\nline2\n')
print(s.readline(), s.read(), s.tell(), s.seek(0), s.readlines(), s.write('x'), s.getvalue(), s.truncate(3), s.getvalue(), list(io.StringIO('a\nb')), s.closed, s.readable(), s.writable(), s.seekable())
s.close()
t(s.read)
t(io.StringIO().write, 3)
t(io.StringIO, b'x')
b = io.BytesIO(b'ab')
print(b.read(1), b.getvalue(), b.write(b'zz'), b.getvalue(), bytes(b.getbuffer()))
t(b.write, 'x')
print('hello', file=s2) if (s2 := io.StringIO()) is None else print('hello', 1, sep='-', file=s2)
print(repr(s2.getvalue()))
