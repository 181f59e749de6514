import threading
def f(a, b=2, *rest, c=3, **more): print(a, b, rest, c, more)
for kw in ({"args": (1,)}, {"args": (1, 5, 6), "kwargs": {"c": 9, "d": 1}}, {"kwargs": {"a": 7}}):
    t = threading.Thread(target=f, **kw); t.start(); t.join()
