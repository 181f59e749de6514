import threading
d = threading.local(); d.x = "main"
def f():
    print(hasattr(d, "x")); d.x = "thread"; print(d.x)
t = threading.Thread(target=f); t.start(); t.join(); print(d.x, d.__dict__)
try: d.y
except AttributeError as e: print(e)
