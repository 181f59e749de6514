from contextlib import contextmanager, suppress
@contextmanager
def cm(name):
    print("in", name)
    try: yield name * 2
    except ValueError as e: print("caught", e)
    finally: print("out", name)
with cm("a") as v: print(v)
with cm("b"): raise ValueError("x")
try:
    with cm("c"): raise KeyError("y")
except KeyError as e: print("through", e)
with suppress(ZeroDivisionError): 1 / 0
print("end")
