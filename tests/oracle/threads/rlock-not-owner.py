import threading
r = threading.RLock(); r.acquire()
def f():
    try: r.release()
    except RuntimeError as e: print(e)
t = threading.Thread(target=f); t.start(); t.join()
