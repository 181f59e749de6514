s = '  Hello, World  '
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), s.strip().lower(), s.upper(), s.swapcase(), s.title(), 'hello'.capitalize())
t = 'a,b,,c'
print(t.split(','), t.split(',', 1), t.rsplit(',', 1), ' a  b '.split(), ' a  b '.split(' '), t.partition(','), t.rpartition(','), 'x'.partition('-'), 'l1\nl2\r\nl3'.splitlines(), 'l1\n'.splitlines(True))
print('-'.join(['a', 'b']), ''.join('abc'), 'abc'.replace('b', 'X'), 'aaa'.replace('a', 'b', 2), 'abcabc'.find('c'), 'abc'.find('z'), 'abcabc'.rfind('c'), 'abcabc'.count('bc'), 'abc'.index('b'))
print('abc'.startswith('ab'), 'abc'.endswith(('x', 'c')), 'abc'.startswith('b', 1), 'abc' in 'xabcx', 'abc'.center(9, '*'), 'abc'.ljust(5) + '|', 'abc'.rjust(5), '42'.zfill(5), '-42'.zfill(5))
print('123'.isdigit(), 'abc'.isalpha(), 'a1'.isalnum(), ' '.isspace(), 'Abc'.istitle(), 'abc'.islower(), 'ABC'.isupper(), ''.isdigit(), '½'.isnumeric(), '²'.isdigit(), 'x1'.isidentifier(), '1.5'.isdecimal())
print('tab\tx'.expandtabs(4), 'abc'.translate(str.maketrans('ab', 'xy', 'c')), 'abc'.translate({97: 'Z', 98: None}), 'xxabcxx'.strip('x'), 'prefix-name'.removeprefix('prefix-'), 'file.txt'.removesuffix('.txt'), 'ß'.casefold(), 'ß'.upper())
print('a' * 3, 3 * 'ab', 'abc'[1], 'abc'[-1], len('héllo'), 'héllo'.encode(), b'h\xc3\xa9'.decode(), max('hello'), sorted('bca'), list(enumerate('ab', 1)), 'b' > 'a', 'Z' < 'a')
for bad in (lambda: 'abc'.index('z'), lambda: 'abc'.split(''), lambda: ','.join([1, 2]), lambda: 'abc'[10], lambda: 'a' * 'b', lambda: 'abc'.center('x'), lambda: 'abc'.replace('a'), lambda: 'abc'.foo(), lambda: 'abc' % 5, lambda: 'a'.join(5), lambda: ''.zfill(), lambda: 'a'.startswith(5), lambda: 1 in 'abc'):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
