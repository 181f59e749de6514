import functools


def checked(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        except Exception as error:
            error.add_note(f'in {function.__name__}{args}')
            raise
    return wrapper


@checked
def half(n):
    return n / 2


print(half(4))
half('x')
