grid = [[1, 2], [3]]


def cell(row, column):
    return grid[row][column]


for r in range(2):
    for c in range(2):
        print(cell(r, c))
