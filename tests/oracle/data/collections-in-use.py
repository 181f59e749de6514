# Counter, defaultdict, OrderedDict, deque, namedtuple, ChainMap, UserDict in small tasks.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple

votes = Counter("abracadabra")
votes.update("aab")
votes["z"] -= 1
print(votes, votes.most_common(2), votes["q"], +votes, votes - Counter(a=5), votes & Counter(a=2, b=9), Counter(a=1) | Counter(a=3, b=1), sorted(votes.elements())[:4], votes.total(), Counter(a=2) == Counter(a=2, b=0))
tree = defaultdict(lambda: defaultdict(list))
tree["x"]["y"].append(1)
print(tree["x"], dict(tree["x"]), "q" in tree, tree.default_factory is not None, defaultdict(int, a=1))
order = OrderedDict(a=1, b=2, c=3)
order.move_to_end("a")
order.move_to_end("c", last=False)
print(order, order.popitem(), order.popitem(last=False), order == {"b": 2}, list(reversed(OrderedDict(x=1, y=2))))
window = deque(maxlen=3)
for i in range(5):
    window.append(i)
print(window, window[0], window[-1], list(window), window.maxlen)
window.appendleft(9)
window.rotate(1)
window.extend([7])
print(window, window.popleft(), window.pop(), len(window), deque("abc") + deque("d"), deque([1, 2, 3]).index(2), 2 in deque([1, 2]), deque([3, 1]) < deque([3, 2]))
Point = namedtuple("Point", "x y z", defaults=[0])
p = Point(1, 2)
print(p, p.x, p[1], p._replace(x=5), p._asdict(), Point._fields, Point._make([7, 8, 9]), p == (1, 2, 0), Point(y=1, x=2), [*p], hash(p) == hash((1, 2, 0)), p + (4,))
x, y, z = p
print(max(Point(1, 5), Point(2, 0)), sorted([Point(2, 1), Point(1, 9)]), Point.__doc__, Point._field_defaults, isinstance(p, tuple))
settings = ChainMap({"debug": True}, {"debug": False, "level": 1})
settings["new"] = 1
print(settings["debug"], settings["level"], settings.maps[0], dict(settings.new_child({"level": 9})), len(settings), list(settings), settings.parents["debug"])


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())


d = Lower(A=1, B=2)
d["Cc"] = 3
print(d, d["CC"], "a" in d, d.data, len(d), list(d.items()), d.get("b"), d.get("x", 0))
print(UserList([3, 1]) + [2], sorted(UserList("ba")))
for wrong in [lambda: p.w, lambda: Point(1), lambda: setattr(p, "x", 1), lambda: namedtuple("A", "class x"), lambda: namedtuple("A", "x x"), lambda: deque().pop(), lambda: deque([1])[5], lambda: order["zz"], lambda: settings["no"], lambda: Counter(5), lambda: Point(1, 2, 3, 4), lambda: deque(maxlen=-1), lambda: OrderedDict().popitem(), lambda: defaultdict(5), lambda: defaultdict(None)["k"]]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
