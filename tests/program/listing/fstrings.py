name, value, width = 'x', 3.14159, 10
print(f'{name}')
print(f'{name!r} = {value:.2f}')
print(f'{value:{width}.{2}f}|{name:>{width}}|')
print(f'{name=} {value = :.1f} {width!s:^5}')
print(f'a{{b}}c{name}' 'd' f'{width}e')
print(f'{"nested" + f"{name}"}', f'', f'plain')
print(f'{name.upper()[0]:*<5}{(lambda: 1)()}{ {1: 2}[1] }')
print('%s and %r' % (name, value), '%d' % width, '%5s%%' % (name,))
print('{} {1}'.format(1, 2), 'a' 'b', b'c' b'd', r'\d' '\n')
print(f'''multi
{name}
line {value
      + 1}''')
