def f(n):
    try:
        print("try", n)
        if n == 1: raise ValueError("v")
        if n == 2: raise KeyError("k")
        if n == 3: return "returned"
        if n == 4: 1 / 0
    except ValueError as e:
        print("value", e, e.args)
        return "ve"
    except (KeyError, IndexError) as e:
        print("key", e, repr(e))
    else:
        print("else")
    finally:
        print("finally", n)
    return "end"
for i in range(4): print(f(i))
try: f(4)
except ZeroDivisionError as e: print("outer", e)
def order():
    try:
        return "try"
    finally:
        print("fin")
print(order())
def override():
    try: raise ValueError
    finally: return "swallowed"
print(override())
def loop():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally:
            print("f", i)
loop()
try:
    try: raise ValueError("inner")
    except ValueError as e: raise TypeError("outer") from e
except TypeError as e:
    print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try: raise ValueError("inner")
    except ValueError: raise TypeError("outer")
except TypeError as e:
    print(e, e.__cause__, repr(e.__context__), e.__suppress_context__)
try:
    try: raise ValueError("inner")
    except ValueError: raise TypeError("outer") from None
except TypeError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
class MyError(Exception):
    def __init__(self, code): super().__init__(code, "extra"); self.code = code
    def __str__(self): return f"my {self.code}"
try: raise MyError(5)
except MyError as e: print(e, e.code, e.args, repr(e))
try: raise MyError
except TypeError as e: print(e)
try: raise 5
except TypeError as e: print(e)
try: raise ValueError from 5
except TypeError as e: print(e)
try:
    try: raise ValueError("again")
    except ValueError: raise
except ValueError as e: print("reraised", e)
try: raise
except RuntimeError as e: print(e)
try: assert 1 == 2, "msg"
except AssertionError as e: print("assert", e)
try:
    try: raise ValueError
    except "notaclass": pass
except TypeError as e: print(e)
try: e
except NameError as err: print(err)
def nested():
    try:
        try: raise KeyError(1)
        finally: print("inner fin")
    except KeyError: print("caught")
    finally: print("outer fin")
nested()
e = ValueError("n"); e.add_note("hello"); print(e.__notes__)
print(isinstance(KeyError(), LookupError), issubclass(ZeroDivisionError, ArithmeticError), ValueError("a", 1).args)
print(str(KeyError("k")), str(ValueError()), repr(ValueError()), str(OSError(2, "no")), StopIteration(5).value)
