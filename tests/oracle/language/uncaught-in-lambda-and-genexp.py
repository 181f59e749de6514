values = [3, 2, 1, 0]
key = lambda v: 6 // v
print(list(map(key, values[:3])))
print(sum(key(v) for v in values))
