class CM:
    def __init__(self, name, swallow=False): self.name = name; self.swallow = swallow
    def __enter__(self): print("enter", self.name); return self.name
    def __exit__(self, t, v, tb): print("exit", self.name, t and t.__name__, v, tb is not None); return self.swallow
with CM("a") as x: print("body", x)
with CM("b"), CM("c") as y: print(y)
with (CM("p") as p, CM("q")): print(p)
try:
    with CM("d"): raise ValueError("boom")
except ValueError as e: print("caught", e)
with CM("e", True): raise KeyError("gone")
def f():
    with CM("r"): return "ret"
print(f())
for i in range(2):
    with CM(i):
        if i == 0: continue
        break
class NoExit:
    def __enter__(self): pass
try:
    with NoExit(): pass
except TypeError as e: print(e)
try:
    with 5: pass
except TypeError as e: print(e)
class BadEnter(CM):
    def __enter__(self): raise RuntimeError("no")
try:
    with CM("outer"):
        with BadEnter("x"): pass
except RuntimeError as e: print(e)
class Raises(CM):
    def __exit__(self, *a): raise TypeError("from exit")
try:
    with Raises("z"): raise ValueError("orig")
except TypeError as e: print(e, repr(e.__context__))
def gen():
    with CM("g"): yield 1; yield 2
g = gen(); next(g); g.close()
