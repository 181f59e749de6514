def chain(e):
    r = []
    while e: r.append(repr(e)); e = e.__context__
    return r
try:
    try:
        try: raise ValueError(1)
        except ValueError: raise KeyError(2)
    except KeyError: raise TypeError(3)
except TypeError as e: print(chain(e))
def f():
    try: raise ValueError("a")
    except ValueError as e:
        err = e
    return err
e = f(); print(e, e.__traceback__ is not None, e.__traceback__.tb_lineno, e.__traceback__.tb_next)
try:
    raise e
except ValueError as again: print(again is e, again.__context__)
class Multi(KeyError, AttributeError): pass
for t in (KeyError, AttributeError, LookupError, Exception):
    try: raise Multi("m")
    except t as x: print(t.__name__, x)
try: [].remove(1)
except ValueError as e: print(e)
try: int("12x")
except ValueError as e: print(e)
try: {}.popitem()
except KeyError as e: print(e)
try: "a".index("b")
except ValueError as e: print(e)
try: [1].index(2)
except ValueError as e: print(e)
try: None.foo
except AttributeError as e: print(e, e.name, e.obj)
try: import_me
except NameError as e: print(e.name)
try: raise Exception("a", "b", 3)
except Exception as e: print(e, e.args)
a = ValueError("x").with_traceback(None); print(a, a.__traceback__)
try: raise OSError(13, "denied")
except PermissionError as e: print(e.errno, e.strerror, e)
try: next(iter(()))
except StopIteration as e: print(repr(e), e.value)
class Ctx:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print(t is type(v), tb.tb_lineno > 0); return isinstance(v, KeyError)
with Ctx(): raise KeyError
try:
    with Ctx(): raise ValueError("out")
except ValueError as e: print(e)
def gen():
    try: yield 1
    except ValueError as e: print("in gen", e, repr(e.__context__)); yield 2
g = gen(); next(g)
try: raise KeyError("outer")
except KeyError: print(g.throw(ValueError("thrown")))
try:
    try: raise ValueError("first")
    finally: raise KeyError("second")
except KeyError as e: print(repr(e.__context__))
def deep(n):
    if n: return deep(n - 1)
    raise RuntimeError("deep")
try: deep(3)
except RuntimeError as e:
    t = e.__traceback__; n = 0
    while t: n += 1; t = t.tb_next
    print(n)
for i in range(2):
    try:
        if i: raise ValueError(i)
    except ValueError as v: print("loop", v)
    else: print("ok", i)
try:
    raise (ValueError if True else KeyError)("picked")
except (ValueError, KeyError) as e: print(e)
types_ = (ZeroDivisionError, (KeyError,))
try: 1 / 0
except types_[0]: print("dynamic")
print(issubclass(Multi, KeyError), Multi.__mro__[1].__name__)
