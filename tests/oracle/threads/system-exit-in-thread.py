import sys, threading
def f():
    print("leaving"); sys.exit(3)
t = threading.Thread(target=f); t.start(); t.join()
print("still here")
