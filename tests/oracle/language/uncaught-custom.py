class AppError(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code

    def __str__(self):
        return f'[{self.code}] {self.args[0]}'


def f(n):
    return g(n)['a']['b'] + 1


def g(n):
    try:
        return {'a': {'b': None}} if n else h(n)
    except ZeroDivisionError as error:
        raise AppError(42, 'no way') from error


def h(n):
    return (10 + 1) / (n * 2) + sum(range(3))


try:
    f(1)
except TypeError as error:
    print(error)
f(0)
