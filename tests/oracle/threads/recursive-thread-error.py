import threading
def f(): return f()
def g():
    try: f()
    except RecursionError as e: print(e)
t = threading.Thread(target=g); t.start(); t.join()
