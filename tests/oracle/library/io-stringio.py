import io
import sys

s = io.StringIO()
s.write('one\n')
print('two', 'three', sep='-', end='!\n', file=s)
print(repr(s.getvalue()), s.tell())
s.seek(0)
print(s.readline(), s.read(3), s.readlines(), list(io.StringIO('a\nb')), s.closed)
for n, line in enumerate(io.StringIO('x\ny\n'), 1):
    print(n, line.rstrip())
s.close()
try:
    s.write('x')
except ValueError as error:
    print(error)
old, sys.stdout = sys.stdout, io.StringIO()
print('captured')
got, sys.stdout = sys.stdout.getvalue(), old
print(got.upper(), end='')
sys.stdout.write('direct\n')
print('error', file=sys.stderr, flush=True)
