import gc
class R:
    def __init__(self, n): self.n = n; print("open", n)
    def __del__(self): print("del", self.n)
def f():
    r = R("local")
    s = R("local 2")
    print("in f")
f()
a = R("a"); del a
b = R("b"); b = None
R("temp")
l = [R("in list"), R("in list 2")]; l.clear()
l = [R("l1"), R("l2"), R("l3")]; del l[1]; print("one gone"); l.pop(); print("two gone"); l = []
d = {"k": R("in dict")}; del d["k"]
x = R("x"); y = x; del x; print("still"); del y
class H: pass
h = H(); h.r = R("attr"); del h; print("after h")
def g():
    try:
        yield 1
        yield 2
    finally:
        print("finally g")
for v in g():
    break
print("after break")
def first():
    for v in g():
        return v
print(first())
it = g(); next(it)
for v in it: break
print("kept"); del it
p, q = R("p"), R("q"); p.other = q; q.other = p; del p, q; print("circle"); gc.collect(); print("collected")
class Bad:
    def __del__(self): raise ValueError("in del")
Bad()
def raises():
    r = R("in frame of an exception")
    raise KeyError("k")
try: raises()
except KeyError as e: print("caught", e)
print("after")
def use(r): print("using", r.n)
use(R("argument"))
z = R("exit 1")
_hidden = R("exit hidden")
keep = [R("exit list a"), R("exit list b")]
print("end")
