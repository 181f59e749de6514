import sys

print(1, 'two', [3], sep=', ', end='!\n')
print('a', 'b', sep='')
print(*range(4), sep='\n', end='\n\n')
print('no newline', end='')
print()
print('to stderr', file=sys.stderr)
print(sep='x')
print('flush', flush=True)
print(None, True, 1.0, 1 + 2j, b'bytes', ..., NotImplemented, int, len, type)
print(print('inner'))
for bad in (lambda: print(1, sep=1), lambda: print(1, end=2), lambda: print(1, file=5), lambda: print(1, wrong=2)):
    try:
        bad()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print('tab\there', 'quote\'s', "back\\slash", 'uni\u00e9 \U0001F600', 'null\x00'.encode(), repr('tab\t\x01\u200b'))
