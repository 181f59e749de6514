first, second, third = {'value': 1}, {'value': None}, {'value': 3}
result = (first['value'] + 10) * (third['value'] - 1) + (second['value'] + first['value']) * len('text')
print(result)
