# WeakValueDictionary: its methods, and iterating while objects die.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"


a, b, c = things = [Thing(name) for name in "abc"]
table = weakref.WeakValueDictionary(a=a, b=b)
table["c"] = c
print(table["a"], table.get("b"), table.get("z"), table.get("z", 1), "c" in table, "z" in table, len(table))
print(list(table), list(table.values()), list(table.items()), sorted(table.keys()))
print(table.pop("a"), len(table), table.pop("a", None), table.setdefault("a", a), table.setdefault("a", b))
for wrong in (lambda: table["z"], lambda: table.pop("z"), lambda: table.__delitem__("z")):
    try:
        wrong()
    except KeyError as error:
        print("KeyError", error)
try:
    table["n"] = 5
except TypeError as error:
    print(error)
print([type(reference).__name__ for reference in table.valuerefs()], [reference().name for reference in table.valuerefs()])
copy = table.copy()
union = table | {"d": a}
print(type(copy).__name__, len(copy), sorted(union), dict(table | {}) == dict(table))
del things, c
print(len(table), len(copy), sorted(union))
table["b"] = a
del b
print(dict(table), dict(copy))
table.update({"x": a, "y": a}, z=a)
print(sorted(table), table.popitem()[0] in ("z",))

held = {name: Thing(name) for name in "pqrs"}
table = weakref.WeakValueDictionary(held)
for name, thing in table.items():
    print(name, thing)
    held.pop("r", None)
    del thing
print(sorted(table), len(table))
for thing in table.values():
    held.clear()
print(len(table), thing)
del thing
print(len(table), list(table))
table["t"] = Thing("temporary")
print(len(table), "t" in table)
