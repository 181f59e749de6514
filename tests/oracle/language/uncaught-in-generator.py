def numbers(limit):
    for n in range(limit, -1, -1):
        yield 10 / n


def consume():
    total = 0
    for value in numbers(2):
        total += value
        print(total)
    return total


consume()
