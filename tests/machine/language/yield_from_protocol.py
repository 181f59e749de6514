class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self): self.n += 1; return ("next", self.n)
    def send(self, v): return ("send", v)
    def throw(self, e): print("throw", repr(e)); return "thrown"
    def close(self): print("closed")
def g():
    r = yield from It()
x = g()
print(next(x), x.send(5), x.throw(ValueError("v")), next(x))
x.close()
def sub():
    try:
        a = yield 1
        print("a", a)
        b = yield 2
        print("b", b)
    except KeyError as e:
        print("sub caught", e); yield "recovered"
    return "subret"
def mid(): 
    r = yield from sub()
    print("r", r)
    return r + "!"
def top():
    v = yield from mid()
    yield v
t = top()
print(next(t), t.send("A"), t.throw(KeyError("z")))
print(list(t))
class Stops:
    def __iter__(self): return self
    def __next__(self): raise StopIteration("val")
def h(): print((yield from Stops()))
print(list(h()))
def early():
    yield 1
    return 2
def wrap():
    v = yield from early()
    yield v
print(list(wrap()))
def a():
    try: yield from b()
    finally: print("a fin")
def b():
    try: yield 1; yield 2
    finally: print("b fin")
k = a(); next(k); k.close()
def pipeline(src, *stages):
    for s in stages: src = s(src)
    return src
def double(it):
    for v in it: yield v * 2
def keep(it):
    for v in it:
        if v % 3: yield v
print(list(pipeline(range(6), double, keep)))
def accum():
    total = 0
    while True:
        v = yield total
        if v is None: return total
        total += v
def run():
    while True: print("total", (yield from accum()))
r = run(); next(r)
for v in (1, 2, None, 5, None): r.send(v)
try: g2 = sub(); next(g2); g2.throw(OSError, "old style")
except OSError as e: print(e)
def nothing(): return; yield
print(list(nothing()), [*nothing()])
def yexpr(): x = [(yield 1), (yield 2)]; print(x); y = yield; print(y)
q = yexpr(); next(q); q.send("a"); q.send("b")
try: q.send("c")
except StopIteration: print("end")
