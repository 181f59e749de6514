import sys
def a(): b()
def b(): raise ValueError("x")
try: a()
except ValueError as e:
    tb = e.__traceback__
    print(tb is not None, sys.exc_info()[0].__name__, sys.exc_info()[1] is e)
print(sys.exc_info())
def handled():
    try: raise KeyError("one")
    except KeyError:
        try: raise ValueError("two")
        except ValueError: pass
        return sys.exc_info()[1]
print(repr(handled()))
def gen():
    try: raise KeyError("g")
    except KeyError:
        yield sys.exc_info()[1]
        yield sys.exc_info()[1]
g = gen(); print(repr(next(g)), sys.exc_info()[1])
try: raise ValueError("out")
except ValueError: print(repr(next(g)), repr(sys.exc_info()[1]))
