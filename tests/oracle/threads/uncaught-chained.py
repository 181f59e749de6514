import threading
def inner(): raise KeyError("k")
def outer():
    try:
        inner()
    except KeyError as e:
        raise RuntimeError("wrapped") from e
t = threading.Thread(target=outer, name="W"); t.start(); t.join()
