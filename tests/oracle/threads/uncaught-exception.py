import threading
def bad(): raise ValueError("no good")
t = threading.Thread(target=bad); t.start(); t.join()
print("main goes on")
