# An uncaught error inside nested calls in a loop: where it says it happened.
def ratio(a, b):
    return a / b


def table(rows):
    for a, b in rows:
        print(a, b, ratio(a, b))


table([(1, 2), (3, 4), (5, 0), (7, 8)])
