def load():
    try:
        {}['key']
    except KeyError as error:
        raise RuntimeError('load failed') from error


def context():
    try:
        1 / 0
    except ZeroDivisionError:
        int('x')


def hidden():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('clean') from None


for function in (load, context, hidden):
    try:
        function()
    except Exception as error:
        print(type(error).__name__, error, repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
try:
    raise
except RuntimeError as error:
    print(error)
try:
    raise 5
except TypeError as error:
    print(error)
try:
    raise ValueError from 5
except TypeError as error:
    print(error)
load()
