def a():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: return ("ret", i)
        finally:
            print("fin", i)
            if i == 2: continue
    return "end"
print(a())
def b():
    while True:
        try: return 1
        finally: break
    return 2
print(b())
def c():
    try:
        try: return "x"
        finally: 1 / 0
    except ZeroDivisionError as e:
        return f"caught {e}"
print(c())
def d(log):
    try:
        try:
            log.append(1); raise KeyError("k")
        except ValueError: log.append("no")
        else: log.append("no")
        finally: log.append(2)
    except KeyError: log.append(3)
    finally: log.append(4)
    return log
print(d([]))
def e():
    r = []
    for x in (1, 2, 3):
        try:
            for y in (1, 2):
                try:
                    if x == 2: break
                    r.append((x, y))
                finally: r.append("i")
            else: r.append("else")
        finally: r.append("o")
    return r
print(e())
def f():
    x = 1
    try: return x
    finally: x = 2
print(f())
def g():
    try: yield 1; return "r"
    finally: yield "fin"
print(list(g()))
def h():
    try:
        raise ValueError("a")
    except ValueError:
        try: raise TypeError("b")
        finally: print("inner")
try: h()
except TypeError as err: print(err, repr(err.__context__))
def i():
    for n in range(3):
        with open_cm(n): 
            if n == 1: continue
            if n == 2: return n
class open_cm:
    def __init__(self, n): self.n = n
    def __enter__(self): return self
    def __exit__(self, *a): print("close", self.n)
print(i())
def j():
    try:
        pass
    finally:
        try: raise ValueError
        except ValueError: pass
        print("done")
    return "j"
print(j())
