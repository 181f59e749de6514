# Multiplying matrices with a thread for each row, checked against the plain way.
import threading

A = [[1, 2, 3], [4, 5, 6]]
B = [[7, 8], [9, 10], [11, 12]]


def row(i):
    C[i] = [sum(a * b for a, b in zip(A[i], column)) for column in zip(*B)]


C = [[] for _ in A]
threads = [threading.Thread(target=row, args=(i,)) for i in range(len(A))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(C)
plain = [[sum(A[i][k] * B[k][j] for k in range(3)) for j in range(2)] for i in range(2)]
print(C == plain, [list(r) for r in zip(*C)])
