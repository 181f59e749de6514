import threading
l = threading.Lock(); l.acquire()
t = threading.Thread(target=l.release); t.start(); t.join()
print(l.locked())
