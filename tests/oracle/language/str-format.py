class P:
    x = 5
    d = {'k': [10, 20]}


print('{} {} {}'.format(1, 'a', [2]), '{1} {0} {1}'.format('a', 'b'), '{a} {b!r}'.format(a=1, b='x'))
print('{0.x} {0.d[k][1]} {1[0]}'.format(P, 'hi'), '{:>8}|{:<8}|{:^8}|{:*^9}'.format(1, 2, 3, 'mid'))
print('{:{w}.{p}f}'.format(3.14159, w=10, p=2), '{:,}'.format(9999999), '{:.3s}'.format('abcdef'), '{{}} {}'.format('x'))
print('{:b} {:o} {:x} {:X} {:#b} {:e} {:g} {:%} {:n}'.format(5, 8, 255, 255, 5, 12345.6, 0.1, 0.5, 1000))
print('{!s:>5} {!r:<6}|'.format('a', 'b'), '{:5}|{:5}|'.format('s', 5), '{:05d} {:+} {: }'.format(42, 42, 42), '{:=^20}'.format(' hi '))
for template, args in (('{}', ()), ('{0} {}', (1, 2)), ('{a}', ()), ('{', (1,)), ('}', (1,)), ('{0.nope}', (1,)), ('{0[z]}', ({},)), ('{:d}', ('s',)), ('{!x}', (1,)), ('{1}', (1,)), ('{0[5]}', ([1],))):
    try:
        print(template.format(*args))
    except Exception as error:
        print(type(error).__name__, error)
