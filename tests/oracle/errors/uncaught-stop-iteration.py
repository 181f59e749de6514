# next on an exhausted iterator, not in a generator.
queue = iter(["a"])
print(next(queue))
print(next(queue))
