def counter():
    count = 0
    def up(by=1):
        nonlocal count
        count += by
        return count
    def get(): return count
    return up, get
up, get = counter()
up(); up(5)
print(get())
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
def unbound():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 1
unbound()
def free():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(e)
    later = 1
    return inner()
print(free())
def deleted():
    a = 1
    del a
    try: a
    except UnboundLocalError as e: print(e)
deleted()
x = "global"
def glob():
    global x, newg
    x = "changed"
    newg = 1
glob()
print(x, newg)
def nest():
    v = 1
    class K:
        v = 2
        w = v
        def get(self): return v
    return K.w, K().get()
print(nest())
try:
    undefined_name
except NameError as e:
    print(e, e.name)
del x
try: x
except NameError as e: print(e)
