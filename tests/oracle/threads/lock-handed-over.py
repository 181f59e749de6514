import threading
l = threading.Lock(); l.acquire()
def f():
    l.acquire(); print("got it")
t = threading.Thread(target=f); t.start()
print("release"); l.release(); t.join()
