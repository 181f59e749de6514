a = b = 1
del a
try: a
except NameError as e: print(e)
l = [1, 2, 3]; d = {"k": 1}
del l[0], d["k"]
print(l, d)
def f():
    global made
    made = 1
    del made
    try: made
    except NameError as e: print(e)
f()
def g():
    x = 1
    def h():
        return x
    del x
    try: h()
    except NameError as e: print(e)
g()
try: del undefined
except NameError as e: print(e)
class C: attr = 1
del C.attr
try: C.attr
except AttributeError as e: print(e)
try: del C.attr
except AttributeError as e: print(e)
x = 5
def shadow():
    print(x)
shadow()
def nonloc():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
i = nonloc(); i(); print(i())
