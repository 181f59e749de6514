print('%s %d %5d|%-5d|%05d %+d %x %X %#o %c %%' % ('s', 1, 2, 3, 4, 5, 255, 255, 8, 'c'))
print('%.2f %e %g %g %10.3f|%-10.1f|' % (3.14159, 12345.678, 0.0001, 1e20, 2.5, 2.5))
print('%(a)s %(b)03d %(a)r' % {'a': 'x', 'b': 7}, '%s' % (1,), '%s' % [1, 2], '%r %a' % ('é', 'é'))
print('%5s|%-5s|%.2s|%*d|%-*d|' % ('ab', 'ab', 'abcdef', 5, 42, 5, 42), '%d' % 3.99, '%i' % True)
print('%s and %s' % ('one', ('two', 'tuple')), '%d%%' % 50, '%c%c' % (72, 'i'))
for template, args in (('%d', 'x'), ('%s %s', 'one'), ('%s', (1, 2)), ('%(a)s', 'x'), ('%(a)s', {}), ('%q', 1), ('%', 1), ('%c', 'ab'), ('%x', 1.5), ('%d', None)):
    try:
        print(template % args)
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
