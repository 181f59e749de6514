import functools

# What asks for too much memory is refused at once; what a range knows of itself needs none.
for attempt in (
    lambda: list(range(10**16)),
    lambda: "a".ljust(10**13),
    lambda: [0] * 10**13,
    lambda: bytes(10**14),
    lambda: functools.partial(5),
    lambda: len(type("Long", (), {"__len__": lambda self: 2**70})()),
):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)

far = range(-(10**5), 10**5, 10**2)
print(min(far), max(far), any(far), all(far), "x" in far, 5.0 in far, 2000.0 in far, 2000.5 in far, 2000 + 0j in far)
print(sum(range(10**6)), sum(range(0)), max(range(10, 0, -3)), all(range(1, 5)), any(range(1)), type[int])
