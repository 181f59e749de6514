def order(n):
    for i in range(3):
        try:
            print('try', i)
            if n == 0:
                return 'return'
            if n == 1:
                continue
            if n == 2:
                break
            if n == 3:
                raise ValueError(n)
        except ValueError as error:
            print('except', error)
            return 'from except'
        else:
            print('else')
        finally:
            print('finally', i)
    return 'end'


for n in range(5):
    print(order(n))


def override():
    try:
        return 1
    finally:
        return 2


def swallow():
    try:
        raise KeyError('lost')
    finally:
        return 'kept'


def replace():
    x = 1
    try:
        return x
    finally:
        x = 5


print(override(), swallow(), replace())
try:
    try:
        raise KeyError('first')
    finally:
        raise ValueError('second')
except ValueError as error:
    print(repr(error), repr(error.__context__))
try:
    error
except NameError as e:
    print(e)
