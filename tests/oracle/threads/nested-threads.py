import threading
def inner(n): print("inner", n)
def outer(n):
    t = threading.Thread(target=inner, args=(n,)); t.start(); t.join(); print("outer", n)
for i in range(2):
    t = threading.Thread(target=outer, args=(i,)); t.start(); t.join()
