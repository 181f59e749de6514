import threading
t = threading.Thread(name="R", target=print)
print(t); t.start(); t.join()
print(repr(t).startswith("<Thread(R, stopped"))
