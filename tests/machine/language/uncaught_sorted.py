def key(v):
    return 10 // v
print(sorted([3, 2, 1], key=key))
print(list(map(key, [5, 0])))
