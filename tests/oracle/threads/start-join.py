import threading
def f(n): print("in", n)
ts = [threading.Thread(target=f, args=(i,)) for i in range(4)]
for t in ts:
    t.start()
    t.join()
print("out")
