import threading
t = threading.Timer(0.1, print, ("tick",), {"end": "!\n"}); t.start(); t.join()
u = threading.Timer(5, print, ("never",)); u.start(); u.cancel(); u.join(); print("cancelled", u.finished.is_set())
