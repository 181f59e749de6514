# Exceptions raised in except, else and finally; what context and cause become.
def show(error, depth=0):
    while error is not None:
        print("  " * depth + f"{type(error).__name__}({error}) cause={error.__cause__!r} hidden={error.__suppress_context__}")
        error, depth = error.__context__, depth + 1


def in_except():
    try:
        raise ValueError("first")
    except ValueError:
        raise KeyError("second")


def in_else():
    try:
        pass
    except ValueError:
        pass
    else:
        raise KeyError("in else")


def in_finally():
    try:
        raise ValueError("lost")
    finally:
        raise KeyError("from finally")


def rename():
    try:
        in_except()
    except KeyError as error:
        raise RuntimeError("third") from error


def same_again():
    try:
        raise ValueError("again")
    except ValueError as error:
        try:
            raise error
        except ValueError as twice:
            return twice is error, twice.__context__
    return None


for function in (in_except, in_else, in_finally, rename):
    try:
        function()
    except Exception as error:
        print(function.__name__)
        show(error)
print(same_again())
