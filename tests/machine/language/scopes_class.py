x = "g"
class A:
    x = "c"
    y = x
    z = [x for _ in range(1)]
    def m(self): return x
    class Inner:
        w = x
print(A.y, A.z, A().m(), A.Inner.w, A.Inner.__qualname__, A.m.__qualname__)
def f():
    x = "l"
    class B:
        print(x)
        def get(self): return x
        x = "cx"
    return B
print(f()().get(), f().x)
class C:
    global gl
    gl = 5
    locals_seen = sorted(k for k in locals() if not k.startswith("__"))
print(gl)
def g():
    a, b = 1, 2
    return sorted(locals())
print(g())
print("x" in globals(), type(globals()).__name__)
class Priv:
    def __init__(self): self.__v = 1
    def get(self): return self.__v
print(Priv().get(), [k for k in Priv().__dict__])
def outer():
    def inner(): return missing
    try: inner()
    except NameError as e: print(e)
outer()
lst = [i for i in range(3)]
try: i
except NameError as e: print(e)
exec_ns = vars(A)
print("y" in exec_ns)
class Attr:
    a: int = 5
    b: str
print(Attr.__annotations__, hasattr(Attr, "b"))
v: int = 3
print(__annotations__)
print(__name__)
