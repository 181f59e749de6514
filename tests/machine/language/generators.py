def count(n):
    i = 0
    while i < n:
        got = yield i
        if got: print("got", got)
        i += 1
    return "done"
print(list(count(3)))
g = count(3)
print(next(g), g.send("x"), next(g))
try: next(g)
except StopIteration as e: print("stop", e.value)
try: next(g)
except StopIteration as e: print("stop", e.value)
print(next(g, "default"))
def outer():
    r = yield from count(2)
    print("r", r)
    r2 = yield from [10, 20]
    print("r2", r2)
    return "outer done"
print(list(outer()))
def cleanup():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")
kept = cleanup()
for x in kept:
    print(x); break
kept.close()
g = cleanup(); next(g); g.close()
g = cleanup(); next(g)
try: g.throw(ValueError("thrown"))
except ValueError as e: print(e)
def catcher():
    while True:
        try: yield "ready"
        except KeyError as e: print("caught", e)
        except GeneratorExit: print("exit"); return
g = catcher(); next(g); print(g.throw(KeyError("a"))); g.close()
def bad():
    try: yield
    except GeneratorExit: yield 1
g = bad(); next(g)
try: g.close()
except RuntimeError as e: print(e)
def stop(): raise StopIteration("s"); yield
try: next(stop())
except RuntimeError as e: print(e, repr(e.__cause__))
print(sum(x * x for x in range(4)), [*(c for c in "abc")], max((len(w) for w in ["a", "bbb"]), default=0))
def infinite():
    n = 0
    while True: yield n; n += 1
import itertools
print(list(itertools.islice(infinite(), 5)))
g = count(1)
try: g.send(5)
except TypeError as e: print(e)
def rec():
    try: next(me)
    except ValueError as e: print(e)
    yield
me = rec(); next(me)
def deleg():
    try: yield from count(5)
    except ValueError: print("deleg caught"); yield "after"
d = deleg(); print(next(d)); print(d.throw(ValueError))
print(type(g).__name__, g.__name__)
def two(): a = yield 1; b = yield a; return (a, b)
t = two(); next(t); print(t.send("A"))
try: t.send("B")
except StopIteration as e: print(e.value)
gen = (i for i in range(3)); print(next(gen)); print(list(gen)); print(list(gen))
def tree(n):
    if n:
        yield from tree(n - 1); yield n; yield from tree(n - 1)
print(list(tree(3)))
