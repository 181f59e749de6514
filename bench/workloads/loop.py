# W1: ten million turns of an integer loop in one function.
TURNS = 10_000_000


def turn(n):
    for i in range(0, TURNS):
        i = i + 1
    return i * n


print(turn(3))
