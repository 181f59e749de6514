# raise ... from None hides what came before.
def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        raise ValueError(f"unknown key {key!r}") from None


print(lookup({"a": 1}, "a"))
lookup({}, "b")
