x = 5
print(x is 5, x is not 'a', () is ())
assert (x, 'never fails')
try:
    print([1, 2]['a'])
except TypeError as error:
    print(error)
try:
    print([1](2), 'text'[1, 2])
except TypeError as error:
    print(error)


def inner():
    return None is 1 or 5 is x
