import threading
l = threading.Lock()
try:
    with l: raise KeyError("x")
except KeyError as e: print(e, l.locked())
