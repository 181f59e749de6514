def average(values):
    assert len(values) > 0
    assert all(isinstance(v, (int, float)) for v in values), 'only numbers, please'
    return sum(values) / len(values)


print(average([1, 2]))
try:
    average([])
except AssertionError as error:
    print(repr(error))
average([1, 'x'])
