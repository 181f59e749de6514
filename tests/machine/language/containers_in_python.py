class K:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __hash__(self): return hash(self.v)
    def __repr__(self): return f"K{self.v}"
    def __lt__(self, o): return self.v < o.v
d = {K(1): "a", K(2): "b"}
print(d[K(1)], K(2) in d, K(3) in d, d.get(K(9)), len(d))
d[K(1)] = "new"; d[K(3)] = "c"; print(d)
del d[K(2)]; print(d)
s = {K(1), K(1), K(2)}; print(len(s), K(1) in s); s.add(K(3)); s.discard(K(1)); print(len(s))
l = [K(3), K(1)]; print(K(1) in l, l.index(K(1)), l.count(K(3)), sorted(l), l == [K(3), K(1)], l != [K(3)])
l.remove(K(3)); print(l)
print({K(1)} == {K(1)}, {K(1): 1} == {K(1): 1}, (K(1), K(2)) == (K(1), K(2)), (K(1),) < (K(2),))
print({K(1)} | {K(2)} >= {K(1)}, {K(1)} & {K(1), K(5)}, {K(1)} - {K(1)})
print({k: v for k, v in [(K(1), 1), (K(1), 2)]}, {K(i % 2) for i in range(4)} == {K(0), K(1)})
class Bad:
    def __eq__(self, o): return True
try: {Bad(): 1}
except TypeError as e: print(e)
class T:
    def __bool__(self): raise ValueError("no truth")
try:
    if T(): pass
except ValueError as e: print(e)
try: not T()
except ValueError as e: print(e)
class L:
    def __len__(self): return 0
print(bool(L()), "empty" if not L() else "full")
class N:
    def __bool__(self): return 5
try: bool(N())
except TypeError as e: print(e)
try:
    if N(): pass
except TypeError as e: print(e)
class H:
    def __hash__(self): return "x"
try: hash(H())
except TypeError as e: print(e)
l = [1]; l += (i for i in range(2)); print(l)
l[1:1] = (c for c in "ab"); print(l)
print([*d], {**{"a": 1}})
class Map:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
def kw(**k): return k
print(kw(**Map()), {**Map()}, dict(Map()))
