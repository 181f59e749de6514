# Dict and set methods, merging, views, ordering, set algebra, frozen sets, default patterns.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
print(d, list(d), d.get("z"), d.get("z", 0), d.setdefault("d", []), d.pop("a"), d.pop("q", None), d.popitem(), d)
d.update({"x": 1}, y=2)
d.update([("z", 3)])
print(d, d | {"b": 0}, {**d, "n": 1}, dict.fromkeys("ab", 0), dict([(1, 2)]), dict(a=1), "b" in d, len(d))
d |= {"w": 5}
keys, values, items = d.keys(), d.values(), d.items()
d["late"] = 1
print(keys, list(values)[-1], ("late", 1) in items, keys & {"b", "late", "no"} == {"b", "late"}, sorted(keys - {"b"}), keys == set(d))
print({k: v for k, v in sorted(d.items(), key=lambda kv: kv[1])}, max(d, key=d.get), sorted(d.values()), list(reversed(d))[:2])
groups = {}
for word in "the cat the dog a cat the".split():
    groups.setdefault(len(word), []).append(word)
counts = {}
for word in sum(groups.values(), []):
    counts[word] = counts.get(word, 0) + 1
print(groups, counts, sorted(counts, key=counts.get, reverse=True))
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= {1, 2, 3, 4}, a < a, a.isdisjoint({9}), {1} | {2} >= {1}, set("hello") == set("olleh"))
a.add(5)
a.discard(9)
a.remove(1)
a.update([7], (8,))
a -= {7}
a &= {2, 3, 5, 8}
print(a, len(a), sorted(a), frozenset([1, 2]) == {1, 2}, {frozenset({1}): "f"}[frozenset({1})], a.union([0]), a.intersection([2, 5]), a.difference([2]), a.symmetric_difference({2, 99}))
for wrong in [lambda: d["missing"], lambda: {}.popitem(), lambda: {[]: 1}, lambda: {{}: 1}, lambda: {1} | [2], lambda: set([[]]), lambda: a.remove(99), lambda: set().pop(), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: d + d, lambda: {}.pop("k"), lambda: frozenset().add(1), lambda: {1} < 5, lambda: dict(a=1, **{"a": 2}), lambda: {}.update(5), lambda: hash({}), lambda: {1, 2}[0], lambda: d.keys()[0]]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
nested = {"a": {"b": {"c": 1}}}
nested["a"]["b"]["d"] = nested["a"].get("x", {}).get("y", "default")
print(nested, nested == {"a": {"b": {"c": 1, "d": "default"}}}, {1: "a", True: "b", 1.0: "c"}, {} == dict(), [*nested])
recursive = {}
recursive["self"] = recursive
print(recursive, {"k": [1, {"n": None}]}, {(1, 2): "t"}, {None: 0})
