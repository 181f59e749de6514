import threading


def multiply_row(a, b, result, row):
    columns = len(b[0])
    result[row] = [sum(a[row][k] * b[k][col] for k in range(len(b))) for col in range(columns)]


def multiply(a, b):
    if len(a[0]) != len(b):
        raise ValueError(f'shapes do not match: {len(a)}x{len(a[0])} and {len(b)}x{len(b[0])}')
    result = [None] * len(a)
    threads = []
    for row in range(len(a)):
        t = threading.Thread(target=multiply_row, args=(a, b, result, row))
        threads.append(t)
        t.start()
    for t in threads:
        t.join()
    return result


a = [[1, 2, 3], [4, 5, 6]]
b = [[7, 8], [9, 10], [11, 12]]
for row in multiply(a, b):
    print(' '.join(f'{value:5d}' for value in row))
identity = [[float(i == j) for j in range(3)] for i in range(3)]
print(multiply(identity, identity) == identity)
print(multiply(a, a))
