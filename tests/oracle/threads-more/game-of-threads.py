# Conway's glider computed by rows in threads, generation by generation.
import threading

SIZE = 6
board = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}


def neighbours(x, y):
    return sum(((x + dx) % SIZE, (y + dy) % SIZE) in board for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)


def row(y, out):
    cells = set()
    for x in range(SIZE):
        n = neighbours(x, y)
        if n == 3 or n == 2 and (x, y) in board:
            cells.add((x, y))
    out[y] = cells


for generation in range(3):
    out = [None] * SIZE
    threads = [threading.Thread(target=row, args=(y, out)) for y in range(SIZE)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    board = set().union(*out)
    print(f"generation {generation + 1}")
    for y in range(SIZE):
        print("".join("#" if (x, y) in board else "." for x in range(SIZE)))
