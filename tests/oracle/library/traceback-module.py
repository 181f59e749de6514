import sys
import traceback


def f(n):
    return g(n - 1)


def g(n):
    raise ValueError(f'n is {n}')


try:
    f(3)
except ValueError as error:
    text = traceback.format_exc()
    print(text.replace(__file__, 'main.py').splitlines()[-1])
    traceback.print_exc()
    print(traceback.format_exception_only(error))
    kind, value, tb = sys.exc_info()
    print(kind, value, tb is error.__traceback__)
    print([frame.name for frame in traceback.extract_tb(tb)], tb.tb_lineno)
traceback.print_exc(file=sys.stdout)
print(sys.exc_info())
