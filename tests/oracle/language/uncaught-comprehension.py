rows = ['1,2', '3,x', '5,6']
table = [[int(cell) for cell in row.split(',')] for row in rows]
print(table)
