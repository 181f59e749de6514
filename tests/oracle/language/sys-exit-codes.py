import sys

for value in (None, 0, 3, 'text', (1, 2)):
    try:
        sys.exit(value)
    except SystemExit as error:
        print(repr(error), error.code)
try:
    exit(7)
except SystemExit as error:
    print(error.code)
print('last', file=sys.stderr)
sys.exit('goodbye')
