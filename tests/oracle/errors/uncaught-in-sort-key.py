# A key function that fails, and one that gives values that do not compare.
records = [{"n": 2}, {"n": 1}, {"m": 0}]
try:
    sorted(records, key=lambda r: r["n"] if "n" in r else None)
except TypeError as error:
    print(error)
sorted(records, key=lambda r: r["n"])
