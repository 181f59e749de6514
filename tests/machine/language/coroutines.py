class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return (self.v, got)
async def inner(n):
    r = await Aw(n)
    return r
async def outer():
    a = await inner(1)
    b = await inner(2)
    return [a, b]
c = outer()
print(type(c).__name__, c.send(None))
print(c.send("x"))
try: c.send("y")
except StopIteration as e: print(e.value)
class ACM:
    async def __aenter__(self): print("aenter"); return 1
    async def __aexit__(self, *a): print("aexit", a[0]); return True
async def w():
    async with ACM() as v:
        print(v)
        raise ValueError
    return "done"
try: w().send(None)
except StopIteration as e: print(e.value)
async def bad(): await 5
try: bad().send(None)
except TypeError as e: print(e)
c = inner(3); c.send(None)
try: c.throw(KeyError("k"))
except KeyError as e: print(repr(e))
c = outer(); c.close()
