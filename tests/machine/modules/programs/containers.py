"""collections beside the deque."""
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, namedtuple

d = defaultdict(list)
d["a"].append(1)
d["b"]
d["a"].append(2)
print(d, d["a"], len(d), "c" in d, d.get("c"), d.default_factory, sorted(d))
n = defaultdict(int, {"x": 5}, y=2)
for word in "the cat and the dog and the bird".split():
    n[word] += 1
print(n, dict(n), n.copy() == n, type(n.copy()).__name__)
print(defaultdict(lambda: "none")[3], defaultdict(None, a=1))
deep = defaultdict(lambda: defaultdict(int))
deep["p"]["q"] += 3
print(deep["p"]["q"], dict(deep["p"]))


class Missing(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(Missing(a=1)["a"], Missing()["b"], Missing().get("b"))

c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], c.total(), sorted(c.elements()))
c.update("aaa")
c.subtract({"b": 5})
print(c, +c, -c, Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=2))
print(Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3, b=1) | Counter(a=1, b=2), Counter([1, 1, 2]) == Counter({1: 2, 2: 1}))
c = Counter()
c["x"] += 1
c["y"] -= 1
del c["nothing"]
print(c, Counter(), list(c.items()), Counter(["a", "b"]).most_common())

o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, o.popitem(), o.popitem(last=False), list(o), OrderedDict())
o = OrderedDict([("x", 1), ("y", 2)])
print(o == OrderedDict([("y", 2), ("x", 1)]), o == {"y": 2, "x": 1}, list(reversed(o)), o.copy())

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), Point._fields, Point._make([3, 4]), p == (1, 2), p < (1, 3))
x, y = p
print(x, y, hash(p) == hash((1, 2)), isinstance(p, tuple), Point.__name__, len(p), f"{p}", "%s-%s" % p)
Job = namedtuple("Job", ["name", "priority", "tags"], defaults=[0, ()])
print(Job("a"), Job("b", 3), Job(name="c", tags="t"), Job._field_defaults, Job.__doc__)


class Pixel(Point):
    def size(self):
        return self.x + self.y


print(Pixel(3, 4).size(), Pixel(3, 4))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 4
print(m, m["a"], m["b"], sorted(m), len(m), m.maps[0], m.new_child({"a": 0})["a"], m.parents)


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper(a=1)
u["b"] = 2
print(u, "A" in u, len(u), dict(u.items()), u.get("Q"), UserList([1, 2]) + [3])
for call in (
    lambda: Point(1),
    lambda: Point(1, 2, 3),
    lambda: Point(1, 2, z=3),
    lambda: Point(1, x=3),
    lambda: namedtuple("T", "a a"),
    lambda: namedtuple("T", "class"),
    lambda: setattr(p, "x", 3),
    lambda: p.z,
    lambda: defaultdict(None)["k"],
    lambda: defaultdict(3),
    lambda: OrderedDict().popitem(),
    lambda: ChainMap({})["k"],
    lambda: p._replace(q=1),
    lambda: hash(Counter()),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
