def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)


def fact(n):
    return n * fact(n - 1)


print(even(50))
fact(5)
