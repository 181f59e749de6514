d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
print(d, list(d), list(d.values()))
del d["a"]; d["a"] = 0
print(d)
print({1: "int", 1.0: "float", True: "bool"})
try: d["zz"]
except KeyError as e: print(e, repr(e))
try: {[]: 1}
except TypeError as e: print(e)
try: {}[{}]
except TypeError as e: print(e)
print({**d, "z": 1}, d | {"y": 2}, dict(a=1, b=2), dict([(1, 2)]))
print("a" in d, "q" not in d, len(d), d.get("q"), d.get("q", 5), d.pop("a"), d.setdefault("n", []))
print({(1, 2): "t"}[1, 2], {None: 1}[None], {1: 2} == {1.0: 2})
big = {i: i * i for i in range(20)}
del big[3]; big[3] = "again"
print(list(big)[-1], big[19], 25 in big)
nested = {"a": {"b": [1, 2]}}
nested["a"]["b"][0] += 10
print(nested)
x = {}
x["self"] = x
print(x)
